using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.Catalogue.Work;

/// <summary>One change in the life of a piece of background work.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="State">Where it stood from then on.</param>
/// <param name="Step">At which step.</param>
/// <param name="Attempt">Attempts begun, over all steps.</param>
/// <param name="Error">Why the attempt failed or was cut off, or why the work was skipped or given up.</param>
public sealed record WorkHistoryRow(DateTimeOffset At, WorkState State, string Step, int Attempt, string? Error);
