using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Interfaces.Reports;

/// <summary>One report of statistics: written as HTML and CSV, then sent. Key: <see cref="ReportId"/>.</summary>
[Alias("IReportGrain")]
public interface IReportGrain : IWorkOwner
{
    /// <summary>Has it written and sent, once however often it is asked.</summary>
    [Alias("Request")]
    Task<RequestReportOutcome> Request(RequestReport request);

    /// <summary>The report, or null when nobody asked for it.</summary>
    [Alias("Get"), ReadOnly]
    Task<Report?> Get();

    /// <summary>A person wants another try.</summary>
    [Alias("Retry")]
    Task<RetryOutcome> Retry();
}
