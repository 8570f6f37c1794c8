namespace LearningSessions.Grains.Interfaces.Statistics;

/// <summary>What sessions were about.</summary>
/// <param name="Kind">Which kind of session.</param>
/// <param name="Topic">A term of mathematics, a topic of a chat, a lesson's milestone and phase, the topic of live speech.</param>
/// <param name="Sessions">In how many sessions it came up.</param>
/// <param name="Mentions">How often: terms said, responses given; else one for each session.</param>
[GenerateSerializer, Immutable, Alias("TopicFigures")]
public sealed record TopicFigures([property: Id(0)] SessionKind Kind, [property: Id(1)] string Topic, [property: Id(2)] long Sessions, [property: Id(3)] long Mentions);
