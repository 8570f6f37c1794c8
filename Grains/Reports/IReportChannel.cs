using LearningSessions.Grains.Interfaces.Reports;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Reports;

/// <summary>Takes reports to where people read them.</summary>
public interface IReportChannel
{
    /// <summary>Which way it is.</summary>
    ReportDelivery Way { get; }

    /// <summary>Whether there is anywhere to take them.</summary>
    bool IsConfigured { get; }

    /// <summary>Delivers a report; one delivered before is delivered again under the same id. Null when it was taken.</summary>
    Task<ProviderFailure?> Deliver(ReportPaper paper, CancellationToken cancel);
}
