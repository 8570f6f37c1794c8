using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Api.Work;

/// <summary>Work whose owner could not be asked.</summary>
/// <param name="Kind">Of which kind.</param>
/// <param name="Key">The owner's key.</param>
/// <param name="Reason">Why not.</param>
public sealed record FailedRetry(WorkKind Kind, string Key, string Reason);
