using System.Net.Http.Json;
using System.Text.Json;
using System.Threading.Channels;
using LearningSessions.Grains.Tests.Live;
using LearningSessions.LiveClient;
using LearningSessions.Silo.Tests.Running;
using Xunit.Abstractions;

namespace LearningSessions.Silo.Tests.Live;

/// <summary>Somebody speaks while the network is cut and the server is killed (SIGKILL): no word is lost, none is doubled. The recognizer of these tests hears
/// the hash of each half second, so that a sample too much or too few would show.</summary>
public sealed class LiveKillTests(ITestOutputHelper output)
{
    private const double Speed = 12;

    [Fact]
    public Task Killed_and_cut_at_random_the_words_are_those_of_the_uncut_run() => Survives(seed: 1, seconds: 50, kills: 2, cuts: 3);

    [Fact]
    [Trait("Tier", "Long")]
    public async Task A_hundred_times_killed_or_cut_at_random()
    {
        for (var seed = 10; seed < 20; seed++)
            await Survives(seed, seconds: 100, kills: 5, cuts: 5);
    }

    private async Task Survives(int seed, int seconds, int kills, int cuts)
    {
        using var folder = new TestFolder();
        using var relay = new CuttingRelay();
        using var stop = new CancellationTokenSource(TimeSpan.FromMinutes(8));
        var audio = SomeSpeech.Bytes(SomeSpeech.Of(seed, seconds));
        await using var server = await KilledServer.Start(folder.Path, relay);
        var points = Points(seed, seconds, kills, cuts);
        var whole = await Spoken(server, relay, audio, _ => { }, stop.Token);

        var due = Channel.CreateUnbounded<bool>();
        var disturbing = Disturb(due.Reader, server, relay, stop.Token);
        var cut = await Spoken(server, relay, audio, samples =>
        {
            while (points.TryPeek(out var point) && point.Sample <= samples)
                due.Writer.TryWrite(points.Dequeue().IsKill);
        }, stop.Token);
        due.Writer.Complete();
        await disturbing;

        output.WriteLine($"Seed {seed}: {whole.Finals.Count} finals, {cut.Connections} connections, {server.Kills} kills");
        Assert.Empty(points);
        Assert.Equal(kills, server.Kills);
        Assert.True(cut.Connections > kills, $"It connected {cut.Connections} times only.");
        Assert.Equal(whole.Finals.OrderBy(final => final.Key), cut.Finals.OrderBy(final => final.Key));
        Assert.Equal((whole.Ending, Words(whole)), (cut.Ending, Words(cut)));
    }

    private static Queue<(long Sample, bool IsKill)> Points(int seed, int seconds, int kills, int cuts)
    {
        var random = new Random(seed);
        return new(Enumerable.Range(0, kills + cuts)
            .Select(n => (Sample: (long)(random.NextDouble() * (seconds - 1) * SomeSpeech.Rate), IsKill: n < kills)).OrderBy(point => point.Sample));
    }

    private static async Task Disturb(ChannelReader<bool> due, KilledServer server, CuttingRelay relay, CancellationToken cancel)
    {
        await foreach (var isKill in due.ReadAllAsync(cancel))
        {
            if (isKill)
                await server.KillAndStart();
            else
                relay.Cut();
        }
    }

    private static int Words(SpokenResult result) => result.Report!.Value.GetProperty("words").GetInt32();

    private static async Task<SpokenResult> Spoken(KilledServer server, CuttingRelay relay, byte[] audio, Action<long> sending, CancellationToken cancel)
    {
        using var answer = await server.Client.PostAsJsonAsync("/v1/live/sessions", new { learnerId = "ana", language = "en" }, cancel);
        answer.EnsureSuccessStatusCode();
        var begun = await answer.Content.ReadFromJsonAsync<JsonElement>(cancel);
        var socket = new UriBuilder(new Uri(relay.Address, begun.GetProperty("socket").GetString())) { Scheme = "ws" }.Uri;
        return await new LiveSpeaker(socket, begun.GetProperty("token").GetString()!) { Speed = Speed, Sending = sending, Patience = TimeSpan.FromMinutes(5) }
            .Speak(audio, cancel);
    }
}
