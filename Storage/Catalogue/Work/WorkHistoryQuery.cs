using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.Catalogue.Work;

/// <summary>The history of which background work; the newest first.</summary>
/// <param name="Kind">Which kind of actor owns it.</param>
/// <param name="Key">The owner's key.</param>
public sealed record WorkHistoryQuery(WorkKind Kind, string Key) : PageRequest;
