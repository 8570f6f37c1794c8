using LearningSessions.Grains.Interfaces.Statistics;

namespace LearningSessions.Grains.Interfaces.Reports;

/// <summary>Asks for a report.</summary>
/// <param name="Query">Which sessions it counts.</param>
/// <param name="Delivery">Where it goes.</param>
/// <param name="Language">en or es.</param>
/// <param name="By">Who asks.</param>
[GenerateSerializer, Immutable, Alias("RequestReport")]
public sealed record RequestReport(
    [property: Id(0)] StatisticsQuery Query,
    [property: Id(1)] ReportDelivery Delivery,
    [property: Id(2)] string Language,
    [property: Id(3)] string By);
