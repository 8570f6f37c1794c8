using System.Net;
using System.Net.WebSockets;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.LiveClient;

namespace LearningSessions.Api.Demo;

/// <summary>Somebody speaks: a sample is streamed in a session of live speech, to its report.</summary>
internal static class LiveStage
{
    private static readonly (string Learner, string Topic, string File)[] Speakers = [("demo-olivia", "mathematics", "calls/en-03.wav")];

    /// <summary>Speaks, and counts. A machine without a recognizer has no sessions, and says why.</summary>
    public static async Task<LiveCounts> Run(DemoClient client, CancellationToken cancel)
    {
        var spoken = new List<LiveSession>();
        foreach (var (learner, topic, file) in Speakers)
        {
            try
            {
                var begun = await client.BeginLive(learner, topic, cancel);
                if (begun.Session.Status == LiveStatus.Open)
                    await client.Speak(begun, file, cancel);
                spoken.Add(await client.Live(begun.Session.Id, cancel));
            }
            catch (Exception refused) when (refused is LiveRefusedException or WebSocketException or HttpRequestException { StatusCode: HttpStatusCode.UnprocessableEntity })
            {
                Console.WriteLine($"Live speech: left out. {refused.Message}");
            }
        }

        foreach (var session in spoken)
            Console.WriteLine($"Live speech: {session.Spoken.Words} words, {session.Spoken.PerMinute:0} a minute, {session.Report?.Edits.Length ?? 0} mistakes found");
        return new LiveCounts(spoken.Count(session => session.Status == LiveStatus.Reported), spoken.Sum(session => session.Spoken.Words));
    }
}
