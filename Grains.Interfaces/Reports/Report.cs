using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Interfaces.Reports;

/// <summary>A report and how far it has come.</summary>
[GenerateSerializer, Immutable, Alias("Report")]
public sealed record Report
{
    /// <summary>Its id.</summary>
    [Id(0)] public required ReportId Id { get; init; }

    /// <summary>What was asked for.</summary>
    [Id(1)] public required RequestReport Request { get; init; }

    /// <summary>Progress, attempts and errors.</summary>
    [Id(2)] public WorkProgress Work { get; init; } = new();

    /// <summary>The blob of the page (HTML), once written.</summary>
    [Id(3)] public string? Html { get; init; }

    /// <summary>The blob of the table (CSV), once written.</summary>
    [Id(4)] public string? Csv { get; init; }

    /// <summary>When it was delivered, UTC.</summary>
    [Id(5)] public DateTimeOffset? DeliveredAt { get; init; }
}
