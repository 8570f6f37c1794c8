namespace LearningSessions.Grains.Interfaces.Work;

/// <summary>Why one attempt failed.</summary>
/// <param name="Attempt">The attempt's number.</param>
/// <param name="Step">The step it was at.</param>
/// <param name="At">When it ended, UTC.</param>
/// <param name="Reason">What happened, in words a programme officer understands.</param>
/// <param name="Permanent">Whether another attempt could not have helped.</param>
[GenerateSerializer, Immutable, Alias("WorkError")]
public sealed record WorkError(
    [property: Id(0)] int Attempt,
    [property: Id(1)] string Step,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] string Reason,
    [property: Id(4)] bool Permanent);
