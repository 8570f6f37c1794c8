namespace LearningSessions.Grains.Interfaces.Statistics;

/// <summary>How many sessions began in one hour of one day of the week.</summary>
/// <param name="Weekday">1 for Monday to 7 for Sunday.</param>
/// <param name="Hour">0 to 23, by the clock of the deployment's zone.</param>
/// <param name="Sessions">How many.</param>
[GenerateSerializer, Immutable, Alias("BusyHour")]
public sealed record BusyHour([property: Id(0)] int Weekday, [property: Id(1)] int Hour, [property: Id(2)] long Sessions);
