using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Cluster.Tests.Running;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Cluster.Tests.Load;

/// <summary>Recordings handed in with their transcripts. A client whose request failed repeats it under the same Idempotency-Key before the next one.</summary>
internal sealed class RecordingLoad(string name) : ILoad
{
    private const string Transcript = """
        Speaker A: ¿Cuánto es siete por ocho y cómo lo sabes?
        Speaker B: Creo que son cincuenta y seis, porque siete por siete son cuarenta y nueve y siete más son cincuenta y seis.

        """;

    private static readonly byte[] Audio = Wav.Tone(seconds: 0.2);
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(120);

    private readonly ConcurrentDictionary<string, Recording> acknowledged = new();
    private readonly ConcurrentQueue<int> unanswered = new();
    private int count;

    /// <inheritdoc />
    public string Name => "recordings";

    /// <inheritdoc />
    public TimeSpan Rest => TimeSpan.FromMilliseconds(150);

    private string Tutor => $"tutor-{name}";

    /// <inheritdoc />
    public Task Prepare(HttpClient client) => client.PutAsync(
        new Uri($"/v1/tutors/{Tutor}", UriKind.Relative),
        new StringContent(JsonSerializer.Serialize(new PutTutor(Tutor, null, "es"), MessageJson.Options), Encoding.UTF8, "application/json")).Read<Tutor>();

    /// <inheritdoc />
    public async Task Once(HttpClient client, CancellationToken stop)
    {
        if (!unanswered.TryDequeue(out var n))
            n = Interlocked.Increment(ref count);
        try
        {
            var recording = await Submit(client, n, stop);
            acknowledged[recording.Id.Value] = recording;
        }
        catch
        {
            unanswered.Enqueue(n);
            throw;
        }
    }

    /// <inheritdoc />
    public async Task IsWhole(HttpClient client, RunningCluster cluster)
    {
        while (!unanswered.IsEmpty)
            await Once(client, CancellationToken.None);
        Assert.Equal(count, acknowledged.Count);
        var recordings = await Ended(client);
        Assert.All(recordings, each => Assert.True(each.Work.State == WorkState.Done, $"{each.Id}: {each.Work}"));

        var ids = recordings.Select(each => each.Id.Value).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(ids, await Listed(client));
        var newest = (await client.Get<Tutor>($"/v1/tutors/{Tutor}")).Recordings.Select(each => each.Recording.Value).ToList();
        Assert.Equal(newest.Distinct(), newest);
        Assert.Subset(ids.ToHashSet(), newest.ToHashSet());
        var transcripts = cluster.Blobs("transcripts/").ToHashSet();
        Assert.All(recordings, each => Assert.Contains(each.Transcript!.Blob, transcripts));
        Assert.Equal(recordings.Count, recordings.Select(each => each.Document).Distinct().Count());
    }

    private Task<Recording> Submit(HttpClient client, int n, CancellationToken stop)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/v1/recordings") { Content = Form(n) };
        request.Headers.Add("Idempotency-Key", $"{name}-{n}");
        return client.SendAsync(request, stop).Read<Recording>(stop);
    }

    private async Task<List<Recording>> Ended(HttpClient client)
    {
        using var limit = new CancellationTokenSource(LongestEnd);
        var ended = new List<Recording>();
        foreach (var id in acknowledged.Keys)
        {
            // Another process is asked over HTTP, so there is nothing here to await.
            Recording recording;
            while ((recording = await client.Get<Recording>($"/v1/recordings/{id}", limit.Token)).Work.State is not (WorkState.Done or WorkState.Skipped or WorkState.DeadLetter))
                await Task.Delay(100, limit.Token);
            ended.Add(recording);
        }

        return ended;
    }

    private async Task<List<string>> Listed(HttpClient client)
    {
        var (ids, cursor) = (new List<string>(), "");
        do
        {
            var page = await client.Get<JsonElement>($"/v1/recordings?tutor={Tutor}&limit=200{cursor}");
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("id").GetString()!));
            cursor = page.TryGetProperty("nextCursor", out var next) && next.GetString() is { } more ? $"&cursor={more}" : "";
        }
        while (cursor.Length > 0);
        return [.. ids.Order(StringComparer.Ordinal)];
    }

    private MultipartFormDataContent Form(int n) => new()
    {
        { new StringContent(Tutor), "tutorId" },
        { new StringContent($"learner-{n % 20}"), "learnerId" },
        { new StringContent($"Luis {n % 20}"), "learnerName" },
        { new StringContent("es"), "language" },
        { new StringContent(new DateTimeOffset(2026, 11, 1, 8, 0, 0, TimeSpan.Zero).AddMinutes(n).ToString("O")), "recordedAt" },
        { new ByteArrayContent(Audio), "audio", "call.wav" },
        { new ByteArrayContent(Encoding.UTF8.GetBytes(Transcript)), "transcript", "call.txt" },
    };
}
