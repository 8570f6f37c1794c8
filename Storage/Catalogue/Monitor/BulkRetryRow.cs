using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.Catalogue.Monitor;

/// <summary>A bulk retry, and where what it took up stands now.</summary>
/// <param name="Retry">Who wanted what, and what came of asking the owners.</param>
/// <param name="Now">How much of it stands in which state; what another bulk retry took up since is not counted.</param>
public sealed record BulkRetryRow(BulkRetry Retry, IReadOnlyDictionary<WorkState, int> Now);
