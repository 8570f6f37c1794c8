using LearningSessions.Grains.Feedback.Sending;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Feedback;

/// <summary>The feedback of one tutor, kind and window: written, reviewed by a person, sent. The rules are <see cref="FeedbackRules"/>, the
/// steps <see cref="FeedbackSteps"/>.</summary>
[GrainType("feedback")]
public sealed class FeedbackGrain(
    [PersistentState("feedback")] IPersistentState<FeedbackState> state,
    FeedbackHistoryPages history,
    FeedbackSteps steps,
    Workshop workshop,
    ILogger<FeedbackGrain> log) : WorkGrain(workshop), IFeedbackGrain, IFeedbackWork
{
    private TutorFeedback? Feedback => state.State.Feedback;

    /// <inheritdoc />
    protected override WorkKind Kind => WorkKind.Feedback;

    /// <inheritdoc />
    protected override WorkProgress? Progress => Feedback?.Work;

    private FeedbackParts Parts => FeedbackId.TryParse(this.GetPrimaryKeyString(), out var parts)
        ? parts
        : throw new ArgumentException($"'{this.GetPrimaryKeyString()}' is no feedback id.");

    /// <inheritdoc />
    public async Task<Evaluation?> Evaluate() =>
        await TutorExists() ? await steps.Evaluate(Parts) : null;

    /// <inheritdoc />
    public async Task<FeedbackOutcome> Request(RequestFeedback command)
    {
        if (!await TutorExists())
            return new FeedbackOutcome.UnknownTutor();
        if (Feedback is { } known && !FeedbackRules.WritesAnew(known, command))
            return new FeedbackOutcome.Done(known);
        var next = Feedback is null
            ? FeedbackRules.Begin(FeedbackId.From(this.GetPrimaryKeyString()), Parts, command.By, Now)
            : FeedbackRules.Regenerate(Feedback, command.By, Now);
        if (next is null)
            return new FeedbackOutcome.NotNow(Feedback!.Status, "What was sent cannot be written anew.");
        await Save(next);
        await Continue();
        return new FeedbackOutcome.Done(Feedback!);
    }

    /// <inheritdoc />
    public Task<TutorFeedback?> Get() => Task.FromResult(Feedback);

    /// <inheritdoc />
    public Task<FeedbackOutcome> Edit(EditDrafts command) => Decide(feedback => FeedbackRules.Edit(feedback, command, Now));

    /// <inheritdoc />
    public Task<FeedbackOutcome> Approve(string by, int? onVersion = null) => Decide(feedback => FeedbackRules.Approve(feedback, by, Now, onVersion));

    /// <inheritdoc />
    public Task<FeedbackOutcome> Reject(string by, int? onVersion = null) => Decide(feedback => FeedbackRules.Reject(feedback, by, Now, onVersion));

    /// <inheritdoc />
    public Task<FeedbackOutcome> Send(string by, int? onVersion = null) => Decide(feedback => FeedbackRules.Send(feedback, by, Now, onVersion));

    /// <inheritdoc />
    public async Task CallCorrected(CorrectedCall call)
    {
        if (Feedback is not { } before)
            return;
        var next = CorrectionRules.Apply(before, call, Now);
        if (next == before)
            return;
        await Save(next);
        if (next.Work.Attempt > before.Work.Attempt)
            await Continue();
    }

    /// <inheritdoc />
    public Task<FeedbackOutcome> Arrived(string by) => Decide(feedback => DeliveryRules.Arrived(feedback, by, RetryOptions, Now));

    /// <inheritdoc />
    public Task<FeedbackOutcome> SendAgain(string by) => Decide(feedback => DeliveryRules.SendAgain(feedback, by, Now));

    /// <inheritdoc />
    public async Task<bool> NoteReport(DeliveryReport report)
    {
        if (Feedback is not { } before || ReportRules.Apply(before, report, RetryOptions, Jitter, Now) is not { } next)
            return false;
        if (next == before)
            return true;
        await Save(next);
        if (next.Work != before.Work)
            await Continue();
        return true;
    }

    /// <inheritdoc />
    public Task<FeedbackHistory> GetHistory(int? part = null) => history.Read(state.State, part);

    /// <inheritdoc />
    public Task<RetryOutcome> Retry() =>
        Feedback?.Status == FeedbackStatus.Uncertain ? Task.FromResult(RetryOutcome.NothingToRetry) : RetryNow();

    /// <inheritdoc />
    public async Task<bool> Hands(int attempt, int draft)
    {
        if (!IsCurrent(attempt))
            return false;
        await Save(DeliveryRules.Hand(Feedback!, draft, Now));
        return true;
    }

    /// <inheritdoc />
    public async Task StepEnded(int attempt, FeedbackStepOutcome outcome)
    {
        if (!IsCurrent(attempt))
            return;
        await Save(FeedbackRules.Apply(Feedback!, outcome, RetryOptions, Jitter, Now));
        await Continue();
        if (outcome is FeedbackStepOutcome.Delivered delivered)
            await TakeEarlyReports(delivered.Delivery.MessageId);
    }

    /// <inheritdoc />
    protected override Task SaveProgress(WorkProgress work) => Save(
        DeliveryRules.LeavesUnknown(Feedback!, work)
            ? DeliveryRules.Uncertain(Feedback!, DeliveryRules.CutOffReason(Feedback!), Now)
            : FeedbackRules.WithWork(Feedback!, work, Now));

    /// <inheritdoc />
    protected override Func<CancellationToken, Task> Attempt()
    {
        var feedback = Feedback!;
        var self = this.AsReference<IFeedbackWork>();
        return async cancel => await self.StepEnded(feedback.Work.Attempt, await steps.Run(feedback, cancel));
    }

    private async Task<FeedbackOutcome> Decide(Func<TutorFeedback, FeedbackOutcome> rule)
    {
        if (Feedback is not { } before)
            return new FeedbackOutcome.Unknown();
        var outcome = rule(before);
        if (outcome is FeedbackOutcome.Done done && done.Feedback != before)
        {
            await Save(done.Feedback);
            if (done.Feedback.Work.Attempt > before.Work.Attempt)
                await Continue();
            return new FeedbackOutcome.Done(Feedback!);
        }

        return outcome;
    }

    private async Task Save(TutorFeedback next)
    {
        var feedback = await MustHold(next.Work) ? next with { Work = WorkRules.Hold(next.Work, Now) } : next;
        if (feedback.Status != Feedback?.Status)
        {
            await TutorOf(feedback.Tutor).NoteFeedback(new FeedbackEntry(feedback.Id, feedback.Status, Now));
            FeedbackLog.Changed(log, feedback.Id, feedback.Status, feedback.Version);
        }

        await Save(state, await history.PageOut(state.State with { Feedback = feedback }));
    }

    private async Task TakeEarlyReports(string message)
    {
        foreach (var report in await GrainFactory.GetGrain<IEarlyReportsGrain>(message).Take())
            await NoteReport(report);
    }

    private async Task<bool> TutorExists() => await TutorOf(Parts.Tutor).GetProfile() is not null;

    private ITutorGrain TutorOf(TutorId tutor) => GrainFactory.GetGrain<ITutorGrain>(tutor.Value);
}
