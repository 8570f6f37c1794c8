using LearningSessions.Grains.Interfaces.Live;

namespace LearningSessions.Grains.Tests.Live;

/// <summary>Whatever is cut, the final words are those of the same audio without a cut.</summary>
public sealed class NeverLoseSpeechTests
{
    private const int Seconds = 40;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(100, 100)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public Task Cut_at_random_moments_the_words_are_those_of_the_uncut_run(int seed) => AreThoseOfTheUncutRun(seed);

    [Theory]
    [Trait("Tier", "Long")]
    [MemberData(nameof(Seeds))]
    public Task Cut_at_random_moments_a_hundred_times(int seed) => AreThoseOfTheUncutRun(seed);

    private static async Task AreThoseOfTheUncutRun(int seed)
    {
        await using var live = await RunningLive.StartAsync();
        var audio = SomeSpeech.Of(seed, Seconds);
        var random = new Random(seed);
        var whole = await Spoken(live, "whole", audio, () => 4_000, () => false, () => false);
        var cut = await Spoken(live, "cut", audio, () => random.Next(320, 16_001), () => random.NextDouble() < 0.1, () => random.NextDouble() < 0.04);

        Assert.NotEmpty(whole.Finals);
        Assert.Equal(whole.Finals.Select(each => (each.Number, each.From, each.To, each.Text)), cut.Finals.Select(each => (each.Number, each.From, each.To, each.Text)));
        Assert.Equal(whole.Session.Spoken, cut.Session.Spoken);
    }

    /// <summary>Speaks as a client does: keeps what is not saved, begins again where it is told to.</summary>
    private static async Task<(LiveSession Session, IReadOnlyList<LiveSegment> Finals)> Spoken(
        RunningLive live, string id, short[] audio, Func<int> frame, Func<bool> isCut, Func<bool> isKilled)
    {
        await live.Begun(id);
        var (joined, listener) = await live.Join(live.Session(id));
        var (connection, at) = (joined.Connection, joined.ResumeFrom);
        while (at < audio.Length)
        {
            if (isKilled())
            {
                await live.Running.StopProcess();
                await live.Running.StartProcess();
                (connection, at, listener) = await Rejoined(live, id);
            }
            else if (isCut())
            {
                await live.Session(id).Leave(connection);
                (connection, at, listener) = await Rejoined(live, id);
            }

            var count = Math.Min(frame(), audio.Length - (int)at);
            var outcome = await live.Session(id).Push(connection, at, SomeSpeech.Bytes(audio.AsSpan((int)at, count)));
            if (outcome is PushOutcome.Wait)
                live.Running.Time.Advance(TimeSpan.FromSeconds(1));
            else
                at = Assert.IsType<PushOutcome.Received>(outcome).Samples;
        }

        await live.Session(id).Finish();
        await listener.Next<LiveEvent.Ended>();
        var session = (await live.Session(id).Get())!;
        Assert.Equal((LiveStatus.Reported, audio.Length), (session.Status, session.SavedSamples));
        return (session, await live.Session(id).Transcript());
    }

    private static async Task<(int Connection, long At, Listener Listener)> Rejoined(RunningLive live, string id)
    {
        var (joined, listener) = await live.Join(live.Session(id));
        return (joined.Connection, joined.ResumeFrom, listener);
    }
}
