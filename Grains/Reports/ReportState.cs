using LearningSessions.Grains.Interfaces.Reports;

namespace LearningSessions.Grains.Reports;

/// <summary>What is kept of a report.</summary>
[GenerateSerializer, Immutable, Alias("ReportState")]
public sealed record ReportState
{
    /// <summary>The report; null before somebody asks for it.</summary>
    [Id(0)] public Report? Report { get; init; }
}
