namespace LearningSessions.Grains.Interfaces.Clips;

/// <summary>Has a learner's clips analysed.</summary>
/// <param name="Again">Also those that an analyst of this deployment analysed before, so that another one can replace it; imported metrics stay.</param>
/// <param name="By">Who wants it.</param>
[GenerateSerializer, Immutable, Alias("AnalyseClips")]
public sealed record AnalyseClips([property: Id(0)] bool Again, [property: Id(1)] string By);
