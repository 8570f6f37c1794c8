using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Live.Coaching;
using LearningSessions.Grains.Live.Questions;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Live;

/// <summary>One session of live speech. Where it goes is <see cref="LiveRules"/>; who may speak is <see cref="LiveAdmission"/>; what is in memory is its
/// <see cref="LiveRoom"/>.</summary>
[GrainType("live-session")]
[SuppressMessage("Reliability", "CA1001", Justification = "A grain's end is its deactivation, which disposes what it heard with.")]
public sealed class LiveSessionGrain(
    [PersistentState("live-session")] IPersistentState<LiveSessionState> state,
    LiveTranscriptPages pages,
    LiveWork live,
    Workshop workshop) : WorkGrain(workshop), ILiveSessionGrain, ILiveSessionWork, IRemindable
{
    private const string AbandonedReminder = "abandoned";

    private readonly LiveRoom room = new(live);
    private readonly AskedQuestions asked = new();

    /// <inheritdoc />
    protected override WorkKind Kind => WorkKind.LiveReport;

    /// <inheritdoc />
    protected override WorkProgress? Progress => Session?.Work;

    private LiveSession? Session => state.State.Session;

    private ILiveSessionWork Self => this.AsReference<ILiveSessionWork>();

    /// <inheritdoc />
    public async Task<BeginLiveOutcome> Begin(BeginLiveSession request)
    {
        if (Session is { } session)
            return LiveAdmission.Repeat(session, request);
        if (live.Recognizers.For(request.Language) is (null, var reason))
            return new BeginLiveOutcome.NotUnderstood(reason);
        var school = request.Group is null ? (await GrainFactory.GetGrain<ILearnerGrain>(request.Learner.Value).Get())?.Profile.School : null;
        await this.RegisterOrUpdateReminder(AbandonedReminder, live.Options.AbandonAfter, live.Options.AbandonAfter);
        await Save(state, LiveRules.Begin(LiveSessionId.From(this.GetPrimaryKeyString()), request with { Group = request.Group ?? school }, live.Options.Lifetime, Now));
        return new BeginLiveOutcome.Begun();
    }

    /// <inheritdoc />
    public async Task<LiveSession?> Ready()
    {
        if (Session is { Questions.IsEmpty: true } session)
            await asked.Await(() => live.Ask(Self, session.Id, session.Request));
        return room.Seen(Session);
    }

    /// <inheritdoc />
    public Task<LiveSession?> Get() => Task.FromResult(room.Seen(Session));

    /// <inheritdoc />
    public async Task<ImmutableArray<LiveSegment>> Transcript() => Session is null ? [] : await pages.Read(state.State);

    /// <inheritdoc />
    public async Task<JoinLiveOutcome> Join(ILiveListener listener)
    {
        if (Session is null)
            return new JoinLiveOutcome.Unknown();
        var finals = await pages.Read(state.State);
        return Heeding(room.Join(listener, 1 + (int)(Jitter * (int.MaxValue - 2)), state.State, finals, Now));
    }

    /// <inheritdoc />
    public Task<PushOutcome> Push(int connection, long fromSample, byte[] audio) =>
        Task.FromResult(Heeding(room.Push(connection, fromSample, audio, state.State, Now)));

    /// <inheritdoc />
    public async Task Answer(int connection, int question)
    {
        if (Session?.Status != LiveStatus.Open || !room.IsSpeaker(connection))
            return;
        var next = LiveRules.Answer(state.State, question, room.Ear.Received);
        if (next != state.State)
            await Save(state, next);
    }

    /// <inheritdoc />
    public Task Leave(int connection)
    {
        room.Leave(connection);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task Finish()
    {
        Close(LiveEnding.Finished);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task Watch(ILiveListener listener)
    {
        room.Watch(listener, Now);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<RetryOutcome> Retry() => RetryNow();

    /// <inheritdoc />
    public Task QuestionsWritten(WrittenQuestions questions) => asked.Settle(Choose(questions));

    /// <inheritdoc />
    public Task Passed(long segment, ImmutableArray<string>? words, TimeSpan lag)
    {
        if (room.Ear.Passed(segment, words, lag) is { } partial)
            room.Tell([partial], Now);
        room.Ear.Listen(Self);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task Heard(long from, ImmutableArray<Word>? words)
    {
        if (room.Ear.Heard(from, words, Self, this.GetPrimaryKeyString()) is not { } heard)
            return;
        var before = Session!;
        await Save(state, await pages.PageOut(LiveRules.Hear(state.State, heard.Segment, heard.Words, live.Options.LeastConfidence)));
        room.Ear.Settle();
        LiveLog.Saved(live.Log, before.Id, Session!.SavedSamples);
        room.Tell(LiveTelling.OfSaved(before, state.State), Now);
        if (room.Ending is { } why && !room.Ear.HasWaiting)
            await End(why);
        else
            room.Ear.Listen(Self);
    }

    /// <inheritdoc />
    public async Task Coached(int attempt, CoachOutcome outcome)
    {
        if (!IsCurrent(attempt))
            return;
        await Save(state, LiveRules.Report(state.State, outcome, RetryOptions, Jitter, Now));
        await Continue();
        room.Tell(LiveTelling.OfCoached(Session!), Now);
    }

    /// <inheritdoc />
    async Task IRemindable.ReceiveReminder(string reminderName, TickStatus status)
    {
        if (reminderName != AbandonedReminder)
            await ReceiveReminder(reminderName, status);
        else if (Session?.Status != LiveStatus.Open)
            await ForgetAbandoned();
        else if (room.Ending is not null)
            room.Ear.Listen(Self);
        else if (LiveAdmission.Overdue(Session, room.Ear.HeardAt, live.Options.AbandonAfter, Now) is { } why)
            Close(why);
    }

    /// <inheritdoc />
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        room.Dispose();
        await base.OnDeactivateAsync(reason, cancellationToken);
    }

    /// <inheritdoc />
    protected override Task SaveProgress(WorkProgress work) => Save(state, LiveRules.Progress(state.State, work));

    /// <inheritdoc />
    protected override Func<CancellationToken, Task> Attempt() => live.Coach(Self, state.State, pages);

    private async Task Choose(WrittenQuestions written)
    {
        if (Session is not { Questions.IsEmpty: true } session)
            return;
        var taken = await GrainFactory.GetGrain<ILearnerQuestionsGrain>(session.Request.Learner.Value)
            .Take([.. written.Candidates.Select(each => each.Text)], live.Options.QuestionCount);
        await Save(state, LiveRules.Ask(state.State, QuestionRules.Number(taken, written.Candidates), written.From));
    }

    private void Close(LiveEnding why)
    {
        room.Close(why, state.State);
        room.Ear.Listen(Self);
    }

    private async Task End(LiveEnding why)
    {
        var next = LiveRules.End(state.State, why, Now);
        await Save(state, await MustHold(next.Session!.Work!) ? LiveRules.Progress(next, WorkRules.Hold(next.Session.Work!, Now)) : next);
        room.Dispose();
        await ForgetAbandoned();
        await Continue();
    }

    private async Task ForgetAbandoned()
    {
        if (await this.GetReminder(AbandonedReminder) is { } reminder)
            await this.UnregisterReminder(reminder);
    }

    // Whatever was taken or closed may now be recognized.
    private TOutcome Heeding<TOutcome>(TOutcome outcome)
    {
        room.Ear.Listen(Self);
        return outcome;
    }
}
