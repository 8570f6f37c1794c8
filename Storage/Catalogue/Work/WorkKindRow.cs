using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.Catalogue.Work;

/// <summary>One kind of work as a whole.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Status">Whether it goes on, and who paused or resumed it last.</param>
/// <param name="Counts">How much stands in which state; what is absent is none.</param>
/// <param name="Due">How much waits although its time has come.</param>
/// <param name="Lag">For how long the longest of these has been due, in seconds; 0 when there is none.</param>
/// <param name="NextTryAt">When the next failed attempt is tried again, UTC; null when none waits for that.</param>
public sealed record WorkKindRow(
    WorkKind Kind,
    WorkKindStatus Status,
    IReadOnlyDictionary<WorkState, int> Counts,
    int Due,
    double Lag,
    DateTimeOffset? NextTryAt);
