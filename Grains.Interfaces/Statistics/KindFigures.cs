namespace LearningSessions.Grains.Interfaces.Statistics;

/// <summary>The sessions of one kind.</summary>
/// <param name="Kind">Which kind.</param>
/// <param name="Figures">Over all days asked for; people are counted once.</param>
[GenerateSerializer, Immutable, Alias("KindFigures")]
public sealed record KindFigures([property: Id(0)] SessionKind Kind, [property: Id(1)] SessionFigures Figures);
