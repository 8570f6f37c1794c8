using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Silo.Tests.Running;

/// <summary>Many recordings without transcripts, handed in as a client does that begins again when the server died.</summary>
/// <param name="count">How many.</param>
internal sealed class Batch(int count)
{
    private const int AtOnce = 8;
    private const int PerTutor = 50;
    private static readonly byte[] Audio = Wav.Tone(seconds: 1);

    private readonly ConcurrentDictionary<int, string> accepted = new();

    /// <summary>The ids of the recordings that were accepted.</summary>
    public IReadOnlyCollection<string> Ids => [.. accepted.Values];

    /// <summary>Who tutors.</summary>
    public IReadOnlyList<string> Tutors { get; } = [.. Enumerable.Range(0, ((count - 1) / PerTutor) + 1).Select(n => $"tutor-{n}")];

    /// <summary>Hands in what was not accepted yet.</summary>
    public async Task Submit(HttpClient client, CancellationToken stop)
    {
        foreach (var tutor in Tutors)
            await Ok<Tutor>(client.PutAsJsonAsync($"/v1/tutors/{tutor}", new PutTutor(tutor, null, "es"), MessageJson.Options, stop), stop);
        var open = Enumerable.Range(0, count).Where(n => !accepted.ContainsKey(n));
        await Parallel.ForEachAsync(open, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (n, cancel) =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/recordings") { Content = Form(n) };
            request.Headers.Add("Idempotency-Key", $"call-{n}");
            accepted[n] = (await Ok<Recording>(client.SendAsync(request, cancel), cancel)).Id.Value;
        });
    }

    /// <summary>How many are in each state, as the monitor shows them.</summary>
    public static async Task<Dictionary<string, int>> Counts(HttpClient client, CancellationToken stop)
    {
        var kinds = await Ok<JsonElement[]>(client.GetAsync(new Uri("/v1/work/counts", UriKind.Relative), stop), stop);
        return kinds.Where(kind => kind.GetProperty("kind").GetString() == "recording")
            .SelectMany(kind => kind.GetProperty("counts").EnumerateObject())
            .ToDictionary(state => state.Name, state => state.Value.GetInt32());
    }

    /// <summary>A recording as it now is.</summary>
    public static Task<Recording> Recording(HttpClient client, string id) =>
        Ok<Recording>(client.GetAsync(new Uri($"/v1/recordings/{id}", UriKind.Relative)), CancellationToken.None);

    /// <summary>Calls that the tutors' measures list, a line each.</summary>
    public async Task<int> Listed(HttpClient client)
    {
        var lines = 0;
        foreach (var tutor in Tutors)
            lines += (await client.GetStringAsync(new Uri($"/v1/tutors/{tutor}/measures.csv", UriKind.Relative))).Split("\r\n").Skip(1).Count(line => line.Contains(",done,", StringComparison.Ordinal));
        return lines;
    }

    private static async Task<T> Ok<T>(Task<HttpResponseMessage> request, CancellationToken stop)
    {
        using var response = await request;
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException($"{response.RequestMessage?.RequestUri}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync(stop)}");
        return (await response.Content.ReadFromJsonAsync<T>(MessageJson.Options, stop))!;
    }

    private static MultipartFormDataContent Form(int n) => new()
    {
        { new StringContent($"tutor-{n / PerTutor}"), "tutorId" },
        { new StringContent($"learner-{n}"), "learnerId" },
        { new StringContent("es"), "language" },
        { new StringContent(new DateTime(2026, 11, 1, 8, 0, 0, DateTimeKind.Utc).AddMinutes(n).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)), "recordedAt" },
        { new ByteArrayContent(Audio), "audio", "call.wav" },
    };
}
