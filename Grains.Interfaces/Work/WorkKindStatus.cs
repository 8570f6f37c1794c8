namespace LearningSessions.Grains.Interfaces.Work;

/// <summary>Whether a kind of work goes on.</summary>
/// <param name="Paused">Whether no attempt of this kind begins.</param>
/// <param name="By">Who paused or resumed it last; null when nobody ever did.</param>
/// <param name="At">When, UTC.</param>
[GenerateSerializer, Immutable, Alias("WorkKindStatus")]
public sealed record WorkKindStatus(
    [property: Id(0)] bool Paused,
    [property: Id(1)] string? By,
    [property: Id(2)] DateTimeOffset? At);
