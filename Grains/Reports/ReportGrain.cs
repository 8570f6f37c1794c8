using LearningSessions.Grains.Interfaces.Reports;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Reports;

/// <summary>One report. The rules are <see cref="ReportRules"/>, the work is <see cref="ReportSteps"/>.</summary>
[GrainType("report")]
public sealed class ReportGrain(
    [PersistentState("report")] IPersistentState<ReportState> state,
    ReportSteps steps,
    Workshop workshop,
    ILogger<ReportGrain> log) : WorkGrain(workshop), IReportGrain, IReportWork
{
    private Report? Report => state.State.Report;

    /// <inheritdoc />
    protected override WorkKind Kind => WorkKind.Report;

    /// <inheritdoc />
    protected override WorkProgress? Progress => Report?.Work;

    /// <inheritdoc />
    public async Task<RequestReportOutcome> Request(RequestReport request)
    {
        if (Report is { } known)
            return ReportRules.AreSame(known.Request, request) ? new RequestReportOutcome.Known(known) : new RequestReportOutcome.AnotherReport(known);
        if (!steps.CanDeliver(request.Delivery))
            return new RequestReportOutcome.NoWebhook();
        await Save(ReportRules.Begin(ReportId.From(this.GetPrimaryKeyString()), request, Now));
        await Continue();
        return new RequestReportOutcome.Begun(Report!);
    }

    /// <inheritdoc />
    public Task<Report?> Get() => Task.FromResult(Report);

    /// <inheritdoc />
    public Task<RetryOutcome> Retry() => RetryNow();

    /// <inheritdoc />
    public async Task StepEnded(int attempt, ReportStepOutcome outcome)
    {
        if (!IsCurrent(attempt))
            return;
        await Save(ReportRules.Apply(Report!, outcome, RetryOptions, Jitter, Now));
        if (Report!.Work.HasEnded)
            ReportLog.Ended(log, Report.Id, Report.Work.State, Report.Work.Reason);
        await Continue();
    }

    /// <inheritdoc />
    protected override Task SaveProgress(WorkProgress work) => Save(Report! with { Work = work });

    /// <inheritdoc />
    protected override Func<CancellationToken, Task> Attempt()
    {
        var report = Report!;
        var self = this.AsReference<IReportWork>();
        return async cancel => await self.StepEnded(report.Work.Attempt, await steps.Run(report, cancel));
    }

    private async Task Save(Report next)
    {
        var held = await MustHold(next.Work) ? next with { Work = WorkRules.Hold(next.Work, Now) } : next;
        await Save(state, new ReportState { Report = held });
    }
}
