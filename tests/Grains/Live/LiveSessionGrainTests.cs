using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Grains.Interfaces.Work;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Grains.Tests.Live;

public sealed class LiveSessionGrainTests
{
    [Fact]
    public async Task A_session_has_ten_questions_that_its_learner_never_had()
    {
        await using var live = await RunningLive.StartAsync();
        var asked = new List<string>();
        for (var i = 0; i < 20; i++)
        {
            var session = (await (await live.Begun($"s{i}")).Ready())!;
            Assert.Equal(Enumerable.Range(1, 10), session.Questions.Select(question => question.Number));
            Assert.Equal("offline", session.QuestionsFrom);
            asked.AddRange(session.Questions.Select(question => question.Text));
        }

        Assert.Equal(200, asked.Distinct().Count());
        Assert.All(asked.Take(10), question => Assert.Contains("music", question, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_request_begins_one_session_and_another_one_conflicts()
    {
        await using var live = await RunningLive.StartAsync();
        var session = await live.Begun("s");

        Assert.IsType<BeginLiveOutcome.AlreadyBegun>(await session.Begin(RunningLive.Request));
        Assert.IsType<BeginLiveOutcome.Conflicting>(await session.Begin(RunningLive.Request with { Topic = "sports" }));
    }

    [Fact]
    public async Task A_language_that_nobody_here_understands_begins_nothing()
    {
        await using var live = await RunningLive.StartAsync();
        var session = live.Session("s");

        Assert.Equal(new BeginLiveOutcome.NotUnderstood("It hears English only."), await session.Begin(RunningLive.Request with { Language = "fr" }));
        Assert.Null(await session.Get());
        Assert.IsType<BeginLiveOutcome.Begun>(await session.Begin(RunningLive.Request));
    }

    [Fact]
    public async Task Overlap_is_ignored_and_a_gap_refused_with_the_sample_that_is_wanted()
    {
        await using var live = await RunningLive.StartAsync();
        var session = await live.Begun("s");
        var (joined, _) = await live.Join(session);
        var frame = SomeSpeech.Bytes(SomeSpeech.Of(1, 1).AsSpan(0, 4_000));

        Assert.Equal(new PushOutcome.Received(4_000), await session.Push(joined.Connection, 0, frame));
        Assert.Equal(new PushOutcome.Received(4_000), await session.Push(joined.Connection, 0, frame));
        Assert.Equal(new PushOutcome.Received(6_000), await session.Push(joined.Connection, 2_000, frame));
        Assert.Equal(new PushOutcome.Gap(6_000), await session.Push(joined.Connection, 6_001, frame));
    }

    [Fact]
    public async Task Frames_cost_no_write_until_a_final_does()
    {
        await using var live = await RunningLive.StartAsync();
        var session = await live.Begun("s");
        var (joined, listener) = await live.Join(session);
        var before = live.Running.Storage.Writes("live-session");
        var audio = SomeSpeech.Of(3, 20);
        for (var at = 0; at < audio.Length; at += 4_000)
            Assert.IsType<PushOutcome.Received>(await session.Push(joined.Connection, at, SomeSpeech.Bytes(audio.AsSpan(at, 4_000))));
        await listener.Next<LiveEvent.Saved>();
        await session.Finish();
        await listener.Next<LiveEvent.Ended>();

        // A write for each final, one for the end, one for the report.
        var finals = (await session.Get())!.Segments;
        Assert.InRange(live.Running.Storage.Writes("live-session") - before, finals + 2, finals + 3);
    }

    [Fact]
    public async Task The_newest_connection_speaks_and_the_one_before_is_told()
    {
        await using var live = await RunningLive.StartAsync();
        var session = await live.Begun("s");
        var (first, firstListener) = await live.Join(session);
        var (second, _) = await live.Join(session);

        await firstListener.Next<LiveEvent.Replaced>();
        Assert.IsType<PushOutcome.Replaced>(await session.Push(first.Connection, 0, new byte[640]));
        Assert.IsType<PushOutcome.Received>(await session.Push(second.Connection, 0, new byte[640]));
    }

    [Fact]
    public async Task Beyond_the_places_of_the_recognizer_a_session_is_told_to_wait_and_gets_in_when_one_leaves()
    {
        await using var live = await RunningLive.StartAsync(new FingerprintRecognizer(places: 1));
        var (first, second) = (await live.Begun("s1"), await live.Begun("s2"));
        var (joined, _) = await live.Join(first);
        var listener = new Listener();
        var reference = Reference(live, listener);

        Assert.IsType<JoinLiveOutcome.Busy>(await second.Join(reference));
        await first.Leave(joined.Connection);
        Assert.IsType<JoinLiveOutcome.Joined>(await second.Join(reference));
        GC.KeepAlive(listener);
    }

    [Fact]
    public async Task A_flood_has_to_wait_once_its_burst_is_used_up()
    {
        await using var live = await RunningLive.StartAsync(settings: new() { ["Live:Burst"] = "00:00:10", ["Live:Speed"] = "2" });
        var session = await live.Begun("s");
        var (joined, _) = await live.Join(session);
        PushOutcome outcome = new PushOutcome.Received(0);
        var at = 0L;
        while (outcome is PushOutcome.Received received)
        {
            at = received.Samples;
            outcome = await session.Push(joined.Connection, at, new byte[32_000]);
        }

        Assert.Equal(10 * SomeSpeech.Rate, at);
        Assert.Equal(TimeSpan.FromSeconds(0.5), Assert.IsType<PushOutcome.Wait>(outcome).RetryAfter);
        live.Running.Time.Advance(TimeSpan.FromSeconds(0.5));
        Assert.IsType<PushOutcome.Received>(await session.Push(joined.Connection, at, new byte[32_000]));
    }

    [Fact]
    public async Task Audio_waits_while_the_recognizer_lags_and_none_is_dropped()
    {
        await using var live = await RunningLive.StartAsync(settings: new() { ["Live:MostWaiting"] = "00:00:15", ["Live:Burst"] = "01:00:00" });
        var held = new TaskCompletionSource();
        live.Recognizer.BeforeFinal = () => held.Task;
        var session = await live.Begun("s");
        var (joined, listener) = await live.Join(session);
        var audio = SomeSpeech.Of(5, 120);
        long at = 0;
        while (await session.Push(joined.Connection, at, SomeSpeech.Bytes(audio.AsSpan((int)at, 4_000))) is PushOutcome.Received received)
            at = received.Samples;
        Assert.InRange(at, 15 * SomeSpeech.Rate, 40 * SomeSpeech.Rate);

        held.SetResult();
        PushOutcome outcome;
        do
        {
            await listener.Next<LiveEvent.Saved>();
            outcome = await session.Push(joined.Connection, at, SomeSpeech.Bytes(audio.AsSpan((int)at, 4_000)));
        }
        while (outcome is PushOutcome.Wait);
        Assert.Equal(new PushOutcome.Received(at + 4_000), outcome);
    }

    [Fact]
    public async Task An_abandoned_session_ends_by_its_reminder_and_gets_its_report()
    {
        await using var live = await RunningLive.StartAsync();
        var session = await live.Begun("s");
        await session.Ready();
        var (joined, listener) = await live.Join(session);
        var audio = SomeSpeech.Of(3, 12);
        await session.Push(joined.Connection, 0, SomeSpeech.Bytes(audio.AsSpan(0, 16_000)));
        await session.Watch(Reference(live, listener));
        await session.Leave(joined.Connection);

        live.Running.Time.Advance(TimeSpan.FromMinutes(6));
        var told = Reference(live, listener);
        await session.Watch(told);
        var ended = await listener.Next<LiveEvent.Ended>();

        Assert.Equal(LiveEnding.Abandoned, ended.Ending);
        Assert.Equal((LiveStatus.Reported, WorkState.Done), ((await session.Get())!.Status, (await session.Get())!.Work!.State));
    }

    [Fact]
    public async Task Partials_come_each_second_and_what_two_passes_agree_on_is_stable()
    {
        await using var live = await RunningLive.StartAsync();
        var session = await live.Begun("s");
        var (joined, listener) = await live.Join(session);
        var audio = SomeSpeech.Of(7, 60);
        LiveEvent.Partial? stable = null;
        for (var at = 0; at < audio.Length && stable is null; at += 4_000)
        {
            await session.Push(joined.Connection, at, SomeSpeech.Bytes(audio.AsSpan(at, 4_000)));
            if (at % 32_000 == 0 && at > 0)
                stable = await listener.Next<LiveEvent>(what => what is LiveEvent.Partial or LiveEvent.Final) is LiveEvent.Partial { Stable: > 0 } agreed ? agreed : null;
        }

        Assert.NotNull(stable);
        Assert.True(stable.Stable <= stable.Text.Length);
    }

    [Fact]
    public async Task The_learner_can_finish_without_a_word()
    {
        await using var live = await RunningLive.StartAsync();
        var session = await live.Begun("s");
        await session.Ready();
        var (_, listener) = await live.Join(session);
        await session.Finish();
        var report = (await listener.Next<LiveEvent.Reported>()).Report;

        Assert.Equal((0, "offline", 10), (report.Words, report.Coach, report.Answers.Length));
        Assert.All(report.Answers, answer => Assert.Equal(AnswerSense.Unanswered, answer.Sense));
        Assert.NotEmpty(report.Suggestions);
    }

    private static ILiveListener Reference(RunningLive live, Listener listener) =>
        live.Running.Services.GetRequiredService<IGrainFactory>()
            .CreateObjectReference<ILiveListener>(listener);
}
