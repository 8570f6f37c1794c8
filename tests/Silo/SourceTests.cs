using System.Globalization;
using System.Text;
using System.Text.Json;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.Silo.Tests.Running;

namespace LearningSessions.Silo.Tests;

/// <summary>The end of the process during an update of a source.</summary>
public sealed class SourceTests
{
    private const int Calls = 120;

    [Fact]
    public async Task After_kill_9_an_update_goes_on_and_takes_each_call_once()
    {
        using var folder = new TestFolder();
        using var form = new TestFolder();
        Write(form.Path);
        string[] settings = ["--Sources:calls:Kind", "Folder", "--Sources:calls:Folder", form.Path, "--Logging:LogLevel:LearningSessions.Grains.Recordings", "Information"];
        using (var killed = Server.TestHost(folder.Path, settings))
        {
            using var before = await killed.Client();
            (await before.PutAsync(new Uri("/v1/sources/calls", UriKind.Relative), new StringContent("{\"unknownTutors\":\"create\"}", Encoding.UTF8, "application/json"))).Dispose();
            (await before.PostAsync(new Uri("/v1/sources/calls/update", UriKind.Relative), null)).Dispose();
            await killed.Says(" accepted", Calls / 3);
            await killed.Kill();
        }

        using var server = Server.TestHost(folder.Path, settings);
        using var client = await server.Client();
        await server.Says("Source calls: update 1 is Done");

        var source = await Story.Get<Source>(client, "/v1/sources/calls");
        Assert.Equal((Calls, Calls, Calls, Calls), (source.Update!.Taken, source.Known, source.LastLog!.Rows, source.LastLog.Taken));
        using var log = await client.GetAsync(new Uri("/v1/sources/calls/logs/1", UriKind.Relative));
        var lines = (await log.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).ToList();
        Assert.Equal((Calls, Calls), (lines.Distinct().Count(), lines.Count(line => line.EndsWith(",true", StringComparison.Ordinal))));
        Assert.Equal(Calls, await Recordings(client));
    }

    private static async Task<int> Recordings(HttpClient client)
    {
        var (count, cursor) = (0, "");
        do
        {
            var part = await Story.Get<JsonElement>(client, $"/v1/recordings?limit=200{cursor}");
            count += part.GetProperty("items").GetArrayLength();
            cursor = part.TryGetProperty("nextCursor", out var next) ? $"&cursor={next.GetString()}" : null;
        }
        while (cursor is not null);
        return count;
    }

    private static void Write(string folder)
    {
        Directory.CreateDirectory(folder);
        var csv = new StringBuilder("key,file,tutorId,learnerId,learnerName,language,recordedAt\n");
        for (var call = 0; call < Calls; call++)
            csv.Append(CultureInfo.InvariantCulture, $"call-{call},call.wav,tutor-{call % 5},learner-{call},Luz,fr,2026-11-{1 + (call % 28):00}T15:30:00Z\n");
        File.WriteAllText(Path.Combine(folder, "submissions.csv"), csv.ToString());
        File.WriteAllBytes(Path.Combine(folder, "call.wav"), Wav.Tone(seconds: 1));
    }
}
