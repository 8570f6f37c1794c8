using System.Net.Http.Json;
using LearningSessions.Api.Live;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.LiveClient;

namespace LearningSessions.Api.Tests.Live;

/// <summary>Sessions of live speech over HTTP and the WebSocket, with the recognizer of the machine.</summary>
public sealed class LiveSpeechTests(RunningApi api) : IClassFixture<RunningApi>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [SpeechFact]
    public async Task Somebody_speaks_sees_the_words_and_gets_the_report_and_the_words_count_once()
    {
        var wish = new { learnerId = "elena", language = "en", topic = "music", group = "blue" };
        var begun = await api.Client.PostAsJsonAsync("/v1/live/sessions", wish).Is<LiveBegun>(201);
        var types = new List<string>();
        var speaker = new LiveSpeaker(Address(api, begun.Socket), begun.Token) { Speed = 0, Heard = message => types.Add(message.GetProperty("type").GetString()!) };
        using var limit = new CancellationTokenSource(Patience);

        var result = await speaker.Speak(Short("en-03"), limit.Token);

        Assert.Equal(("finished", 1), (result.Ending, result.Connections));
        Assert.Contains("space inside the garden", result.Text, StringComparison.Ordinal);
        Assert.Superset(new HashSet<string> { "begin", "received", "final", "ack", "report", "end" }, types.ToHashSet());
        var session = (await api.Client.GetFromJsonAsync<LiveSession>($"/v1/live/sessions/{begun.Session.Id}", MessageJson.Options))!;
        Assert.Equal(session.Spoken.Words, session.Report!.Words);
        Assert.InRange(session.Spoken.Words, 15, 40);
        var transcript = (await api.Client.GetFromJsonAsync<LiveTranscript>($"/v1/live/sessions/{begun.Session.Id}/transcript", MessageJson.Options))!;
        Assert.Equal(result.Text, string.Join(' ', transcript.Segments.Select(segment => segment.Text)));
        var board = (await api.Client.GetFromJsonAsync<LeaderboardAnswer>($"/v1/leaderboard?group=blue&from={session.EndedAt:yyyy-MM-dd}&to={session.EndedAt:yyyy-MM-dd}", MessageJson.Options))!;
        Assert.Equal(("elena", session.Spoken.Words, 1), (board.Items[0].Learner.Value, (int)board.Items[0].Words, board.Items[0].Place));

        // Who comes again is told all of it again, and counts nothing.
        var again = await new LiveSpeaker(Address(api, begun.Socket), begun.Token) { Speed = 0 }.Speak(Short("en-03"), limit.Token);
        Assert.Equal((result.Text, result.Ending), (again.Text, again.Ending));
        using var watching = new CancellationTokenSource(Patience);
        var watched = await api.Client.GetStringAsync($"/v1/live/sessions/{begun.Session.Id}/events", watching.Token);
        Assert.Contains("\"type\":\"end\"", watched, StringComparison.Ordinal);
    }

    /// <summary>The first ten seconds of a sample.</summary>
    private static byte[] Short(string name) => SpokenFile.Read(RepositoryFiles.PathOf($"samples/calls/{name}.wav"))[..(10 * 32_000)];

    private static Uri Address(RunningApi server, string path) => new UriBuilder(new Uri(server.Client.BaseAddress!, path)) { Scheme = "ws" }.Uri;
}
