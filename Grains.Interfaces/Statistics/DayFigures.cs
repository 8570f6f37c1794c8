namespace LearningSessions.Grains.Interfaces.Statistics;

/// <summary>The sessions of one kind on one day; days without any are left out.</summary>
/// <param name="Day">The day, of the deployment's zone.</param>
/// <param name="Kind">Which kind.</param>
/// <param name="Figures">Those that began on that day.</param>
[GenerateSerializer, Immutable, Alias("DayFigures")]
public sealed record DayFigures([property: Id(0)] DateOnly Day, [property: Id(1)] SessionKind Kind, [property: Id(2)] SessionFigures Figures);
