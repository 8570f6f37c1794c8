using LearningSessions.Grains.Interfaces.Reports;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Reports;

/// <summary>How a report goes from asked for to delivered.</summary>
public static class ReportRules
{
    /// <summary>The figures are put on paper.</summary>
    public const string Write = "Write";

    /// <summary>The paper is sent.</summary>
    public const string Deliver = "Deliver";

    /// <summary>A report that begins at once.</summary>
    public static Report Begin(ReportId id, RequestReport request, DateTimeOffset now) =>
        new() { Id = id, Request = request, Work = WorkRules.Accept(Write, now) };

    /// <summary>Whether two requests are for the same report; who asks does not matter.</summary>
    public static bool AreSame(RequestReport one, RequestReport other) => one with { By = other.By } == other;

    /// <summary>What becomes of the report when an attempt ends.</summary>
    /// <param name="report">The report, its attempt under way.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="retry">How often and how long to wait.</param>
    /// <param name="jitter">Random, 0 to 1.</param>
    /// <param name="now">UTC.</param>
    public static Report Apply(Report report, ReportStepOutcome outcome, RetryOptions retry, double jitter, DateTimeOffset now) => outcome switch
    {
        ReportStepOutcome.Written written => report with { Html = written.Html, Csv = written.Csv, Work = WorkRules.Advance(report.Work, Deliver, now) },
        ReportStepOutcome.Delivered => report with { DeliveredAt = now, Work = WorkRules.Complete(report.Work, now) },
        ReportStepOutcome.Failed failed => report with { Work = WorkRules.Fail(report.Work, failed.Failure, retry, jitter, now) },
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome of a report's step."),
    };
}
