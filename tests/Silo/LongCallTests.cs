using System.Text.Json;
using LearningSessions.Silo.Tests.Running;
using LearningSessions.Tests.Fakes;
using Xunit.Abstractions;

namespace LearningSessions.Silo.Tests;

/// <summary>A call of two hours, from the form to measures and cost.</summary>
public sealed class LongCallTests(ITestOutputHelper output)
{
    private static readonly TimeSpan TwoHours = TimeSpan.FromHours(2);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    [Fact]
    [Trait("Tier", "Long")]
    public async Task Two_hours_go_all_the_way_and_kill_9_in_the_middle_pays_for_no_part_twice()
    {
        using var folder = new TestFolder();
        HandIn(folder);
        var fourth = new TaskCompletionSource();
        var parts = new List<double>();
        await using var endpoint = await FakeServer.StartAsync(async (http, request) =>
        {
            var seconds = (request.Body.Length - 1_000) / 32_000.0;
            if (parts.Count == 3 && fourth.TrySetResult())
            {
                await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                return true;
            }

            parts.Add(seconds);
            await PlannedAnswer.Json(200, LongCall.Heard(parts.Count, seconds)).Write(http);
            return true;
        });
        string[] arguments =
        [
            "--Transcription:long:Endpoint", $"{endpoint.Address}v1", "--Transcription:long:Model", "whisper-1",
            "--Transcription:long:Prices:0:From", "2026-01-01", "--Transcription:long:Prices:0:AudioHour", "0.36", "--Speech:Engines:0", "long",
        ];
        using (var first = Server.Product(folder.Path, arguments))
        {
            using var client = await first.Client();
            (await client.PutAsync(new Uri("/v1/tutors/ana", UriKind.Relative), new StringContent("""{"name":"Ana","language":"en"}""", null, "application/json"))).Dispose();
            (await client.PostAsync(new Uri("/v1/sources/folder/update", UriKind.Relative), null)).Dispose();
            await fourth.Task.WaitAsync(Patience);
            await first.Kill();
        }

        using var server = Server.Product(folder.Path, arguments);
        using var survivor = await server.Client();
        await server.Says(" is Done after step Measure", 1, Patience);

        output.WriteLine($"{parts.Count} parts of {string.Join(", ", parts.Select(seconds => $"{seconds:0} s"))}");
        await IsRight(survivor, parts);
        Assert.Equal(parts.Count + 1, endpoint.Heard.Count);
        Assert.Empty(Directory.Exists(Path.Combine(folder.Path, "blobs", "speech")) ? folder.Files("blobs/speech") : []);
    }

    private static async Task IsRight(HttpClient client, List<double> parts)
    {
        var recording = (await LongCall.Json(client, "/v1/recordings")).GetProperty("items")[0];
        Assert.Equal((TwoHours.TotalSeconds, "done"), (recording.GetProperty("duration").GetDouble(), recording.GetProperty("state").GetString()));
        var transcript = await LongCall.Json(client, $"/v1/recordings/{recording.GetProperty("id").GetString()}/transcript");
        var starts = transcript.GetProperty("utterances").EnumerateArray().Select(utterance => utterance.GetProperty("start").GetDouble()).ToList();
        Assert.Equal(starts.Order(), starts);
        Assert.InRange(starts[^1], TwoHours.TotalSeconds - 30, TwoHours.TotalSeconds);
        Assert.All(parts, seconds => Assert.InRange(seconds, 1, TimeSpan.FromMinutes(20).TotalSeconds));
        var calls = (await LongCall.Json(client, "/v1/model-calls?kind=speech")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(parts.Count, calls.Count(call => call.GetProperty("result").GetString() == "answered"));
        Assert.Single(calls, call => call.GetProperty("result").GetString() == "failedForNow" && !call.TryGetProperty("cost", out JsonElement _));
        Assert.Equal(0.72, calls.Sum(call => call.TryGetProperty("cost", out var cost) ? cost.GetDouble() : 0), 2);
    }

    private static void HandIn(TestFolder folder)
    {
        var submissions = Directory.CreateDirectory(Path.Combine(folder.Path, "submissions")).FullName;
        LongCall.Write(Path.Combine(submissions, "long.wav"), TwoHours);
        File.WriteAllText(Path.Combine(submissions, "submissions.csv"), "file,tutorId,learnerId,learnerName,language,recordedAt\nlong.wav,ana,luz,Luz,en,2026-11-09T15:00:00Z\n");
    }
}
