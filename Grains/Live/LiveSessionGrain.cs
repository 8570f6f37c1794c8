using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Live.Coaching;
using LearningSessions.Grains.Live.Hearing;
using LearningSessions.Grains.Live.Questions;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Live;

/// <summary>One session of live speech. Where it goes is <see cref="LiveRules"/>; the audio is <see cref="LiveHearing"/>; who listens is
/// <see cref="LiveAudience"/>.</summary>
[GrainType("live-session")]
[SuppressMessage("Reliability", "CA1001", Justification = "A grain's end is its deactivation, which disposes what it heard with.")]
public sealed class LiveSessionGrain(
    [PersistentState("live-session")] IPersistentState<LiveSessionState> state,
    LiveTranscriptPages pages,
    LiveWork live,
    Workshop workshop) : WorkGrain(workshop), ILiveSessionGrain, ILiveSessionWork, IRemindable
{
    private const string AbandonedReminder = "abandoned";

    private readonly LiveAudience audience = new();
    private readonly LiveEar ear = new(live);
    private TaskCompletionSource? asking;
    private LiveEnding? ending;

    private LiveSession? Session => state.State.Session;

    private ILiveSessionWork Self => this.AsReference<ILiveSessionWork>();

    /// <inheritdoc />
    protected override WorkKind Kind => WorkKind.LiveReport;

    /// <inheritdoc />
    protected override WorkProgress? Progress => Session?.Work;

    /// <inheritdoc />
    public async Task<BeginLiveOutcome> Begin(BeginLiveSession request)
    {
        if (Session is { } session)
            return IsSame(session.Request, request) ? new BeginLiveOutcome.AlreadyBegun() : new BeginLiveOutcome.Conflicting();
        var school = request.Group is null ? (await GrainFactory.GetGrain<ILearnerGrain>(request.Learner.Value).Get())?.Profile.School : null;
        await this.RegisterOrUpdateReminder(AbandonedReminder, live.Options.AbandonAfter, live.Options.AbandonAfter);
        await Save(state, LiveRules.Begin(LiveSessionId.From(this.GetPrimaryKeyString()), request with { Group = request.Group ?? school }, live.Options.Lifetime, Now));
        return new BeginLiveOutcome.Begun();
    }

    /// <inheritdoc />
    public async Task<LiveSession?> Ready()
    {
        if (Session is { Questions.IsEmpty: true } session)
        {
            if (asking is null)
            {
                asking = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _ = live.Ask(Self, session.Id, session.Request);
            }

            await asking.Task;
        }

        return View();
    }

    /// <inheritdoc />
    public Task<LiveSession?> Get() => Task.FromResult(View());

    /// <inheritdoc />
    public async Task<ImmutableArray<LiveSegment>> Transcript() => Session is null ? [] : await pages.Read(state.State);

    /// <inheritdoc />
    public async Task<JoinLiveOutcome> Join(ILiveListener listener)
    {
        if (Session is not { } session)
            return new JoinLiveOutcome.Unknown();
        var finals = await pages.Read(state.State);
        if (session.Status != LiveStatus.Open || ending is not null)
        {
            audience.Join(0, listener);
            return new JoinLiveOutcome.Over(View()!, finals);
        }

        if (ear.Open(session.Request.Language, state.State.Start, Now, out var reason) is { } refusal)
            return refusal == EarRefusal.Busy ? new JoinLiveOutcome.Busy(TimeSpan.FromSeconds(5)) : new JoinLiveOutcome.Refused(reason);
        var connection = 1 + (int)(Jitter * (int.MaxValue - 2));
        audience.Join(connection, listener);
        Listen();
        return new JoinLiveOutcome.Joined(connection, ear.Received, View()!, finals);
    }

    /// <inheritdoc />
    public Task<PushOutcome> Push(int connection, long fromSample, byte[] audio)
    {
        if (Session?.Status != LiveStatus.Open || ending is not null)
            return Task.FromResult<PushOutcome>(new PushOutcome.Over());
        if (!ear.IsOpen)
            return Task.FromResult<PushOutcome>(new PushOutcome.Gap(state.State.Start.Sample));
        if (connection != audience.Connection)
            return Task.FromResult<PushOutcome>(new PushOutcome.Replaced());
        if (Session.ExpiresAt <= Now)
        {
            Close(LiveEnding.Expired);
            return Task.FromResult<PushOutcome>(new PushOutcome.Over());
        }

        var outcome = ear.Take(fromSample, audio, Now);
        Listen();
        return Task.FromResult(outcome);
    }

    /// <inheritdoc />
    public async Task Answer(int connection, int question)
    {
        if (Session?.Status != LiveStatus.Open || connection != audience.Connection)
            return;
        var next = LiveRules.Answer(state.State, question, ear.Received);
        if (next != state.State)
            await Save(state, next);
    }

    /// <inheritdoc />
    public Task Leave(int connection)
    {
        if (connection == audience.Connection)
        {
            audience.Leave();
            ear.Rest();
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task Finish()
    {
        if (Session?.Status == LiveStatus.Open)
            Close(LiveEnding.Finished);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task Watch(ILiveListener listener)
    {
        audience.Watch(listener, Now);
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task<RetryOutcome> Retry() => RetryNow();

    /// <inheritdoc />
    public async Task QuestionsWritten(WrittenQuestions questions)
    {
        try
        {
            if (Session is { Questions.IsEmpty: true } session)
                await Save(state, LiveRules.Ask(state.State, await Chosen(session, questions), questions.From));
            asking?.TrySetResult();
        }
        catch (Exception failure)
        {
            asking?.TrySetException(failure);
            throw;
        }
        finally
        {
            asking = null;
        }
    }

    /// <inheritdoc />
    public Task Passed(long segment, ImmutableArray<string>? words, TimeSpan lag)
    {
        if (ear.Passed(segment, words, lag) is { } partial)
            audience.Tell(partial, Now);
        Listen();
        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public async Task Heard(long from, ImmutableArray<Word>? words)
    {
        if (ear.Heard(from, words, Self, this.GetPrimaryKeyString()) is not { } heard)
            return;
        var before = Session!.Segments;
        await Save(state, await pages.PageOut(LiveRules.Hear(state.State, heard.Segment.Boundary, heard.Words, live.Options.LeastConfidence)));
        ear.Settle();
        LiveLog.Saved(live.Log, Session!.Id, Session.SavedSamples);
        if (Session.Segments > before)
            audience.Tell(new LiveEvent.Final(state.State.Tail[^1]), Now);
        audience.Tell(new LiveEvent.Saved(Session.SavedSamples), Now);
        if (ending is not null && !ear.HasWaiting)
            await End();
        else
            Listen();
    }

    /// <inheritdoc />
    public async Task Coached(int attempt, CoachOutcome outcome)
    {
        if (!IsCurrent(attempt))
            return;
        await Save(state, LiveRules.Report(state.State, outcome, RetryOptions, Jitter, Now));
        await Continue();
        if (Session!.Report is { } report)
            audience.Tell(new LiveEvent.Reported(report), Now);
        if (Session.Work!.HasEnded)
            audience.Tell(new LiveEvent.Ended(Session.Ending!.Value, Session.Work.Reason), Now);
    }

    /// <inheritdoc />
    async Task IRemindable.ReceiveReminder(string reminderName, TickStatus status)
    {
        if (reminderName != AbandonedReminder)
            await ReceiveReminder(reminderName, status);
        else if (Session?.Status != LiveStatus.Open)
            await ForgetAbandoned();
        else if (ending is not null)
            Listen();
        else if (Session.ExpiresAt <= Now)
            Close(LiveEnding.Expired);
        else if (!ear.HeardSince(Now - live.Options.AbandonAfter) && Session.CreatedAt <= Now - live.Options.AbandonAfter)
            Close(LiveEnding.Abandoned);
    }

    /// <inheritdoc />
    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        ear.Dispose();
        await base.OnDeactivateAsync(reason, cancellationToken);
    }

    /// <inheritdoc />
    protected override Task SaveProgress(WorkProgress work) => Save(state, state.State with { Session = Session! with { Work = work } });

    /// <inheritdoc />
    protected override Func<CancellationToken, Task> Attempt()
    {
        var (kept, self, transcript) = (state.State, Self, pages);
        return async cancel => await live.Coach(self, new CoachRequest(kept.Session!, await transcript.Read(kept), kept.Session!.Work!.Attempt))(cancel);
    }

    private static bool IsSame(BeginLiveSession first, BeginLiveSession second) => first == second with { Group = second.Group ?? first.Group };

    private async Task<ImmutableArray<LiveQuestion>> Chosen(LiveSession session, WrittenQuestions written)
    {
        var taken = await GrainFactory.GetGrain<ILearnerQuestionsGrain>(session.Request.Learner.Value)
            .Take([.. written.Candidates.Select(each => each.Text)], live.Options.QuestionCount);
        return [.. taken.Select((text, i) => new LiveQuestion(i + 1, text, written.Candidates.FirstOrDefault(each => each.Text == text)?.Source))];
    }

    /// <summary>Takes no more audio. The end is saved when the last words are: until then a new activation still takes what a client kept.</summary>
    private void Close(LiveEnding why)
    {
        if (ending is not null)
            return;
        ending = why;
        ear.End(state.State.Start);
        Listen();
    }

    private async Task End()
    {
        var next = LiveRules.End(state.State, ending!.Value, Now);
        await Save(state, await MustHold(next.Session!.Work!) ? next with { Session = next.Session with { Work = WorkRules.Hold(next.Session.Work!, Now) } } : next);
        ear.Dispose();
        await ForgetAbandoned();
        await Continue();
    }

    private async Task ForgetAbandoned()
    {
        if (await this.GetReminder(AbandonedReminder) is { } reminder)
            await this.UnregisterReminder(reminder);
    }

    private void Listen() => ear.Listen(Self);

    private LiveSession? View() => Session is { Status: LiveStatus.Open } session && ending is not null ? session with { Status = LiveStatus.Closing } : Session;
}
