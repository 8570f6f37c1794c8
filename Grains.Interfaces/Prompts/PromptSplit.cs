namespace LearningSessions.Grains.Interfaces.Prompts;

/// <summary>A trial of two versions against each other: the candidate gets a share of the sessions, the version in production the others.</summary>
/// <param name="Share">The candidate's share in percent, 1 to 99.</param>
/// <param name="By">Who began it.</param>
/// <param name="At">When, UTC.</param>
[GenerateSerializer, Immutable, Alias("PromptSplit")]
public sealed record PromptSplit([property: Id(0)] int Share, [property: Id(1)] string By, [property: Id(2)] DateTimeOffset At);
