namespace LearningSessions.Grains.Interfaces.Recordings;

/// <summary>When a step ran and how often it was tried.</summary>
/// <param name="Step">Which step.</param>
/// <param name="Attempts">Attempts begun. One that ended in waiting for a speech service goes on with the next: it does not count.</param>
/// <param name="StartedAt">When the first attempt began, UTC.</param>
/// <param name="EndedAt">When it succeeded, UTC; null while it has not.</param>
[GenerateSerializer, Immutable, Alias("StepReport")]
public sealed record StepReport(
    [property: Id(0)] RecordingStep Step,
    [property: Id(1)] int Attempts,
    [property: Id(2)] DateTimeOffset StartedAt,
    [property: Id(3)] DateTimeOffset? EndedAt);
