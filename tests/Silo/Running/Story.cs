using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Silo.Tests.Running;

/// <summary>What a client does with ten recordings: hands them in, has feedback written, approves and sends it. Every request can be repeated, so a
/// client goes through it again when the server died.</summary>
internal sealed class Story
{
    /// <summary>How many recordings.</summary>
    public const int Recordings = 10;

    /// <summary>The file name of one of them.</summary>
    public const string OddFile = "odd.wav";

    /// <summary>Who tutors.</summary>
    public static readonly IReadOnlyList<string> Tutors = ["ana", "beto", "carla"];

    private const string Transcript = """
        Speaker A: Hola, Luis. ¿Cómo estás hoy?
        Speaker B: Muy bien, profe, con ganas de aprender.
        Speaker A: ¿Cuánto es siete por ocho y cómo lo sabes?
        Speaker B: Creo que son cincuenta y seis, porque siete por siete son cuarenta y nueve y siete más son cincuenta y seis.
        Speaker A: Cincuenta y seis, muy bien, porque sumaste siete más. ¿Y nueve por seis?
        Speaker B: No sé, profe, no entiendo bien la tabla del nueve.
        Speaker A: ¿Qué pasa si primero haces diez por seis y luego quitas seis?
        Speaker B: Entonces son sesenta menos seis, o sea cincuenta y cuatro.
        Speaker A: ¡Exacto! Sesenta menos seis son cincuenta y cuatro.
        Speaker B: Ahora lo entiendo mucho mejor, gracias, profe.

        """;

    private static readonly byte[] Audio = Wav.Tone(seconds: 1);
    private static readonly object Window = new { kind = "general", from = "2026-11-01", to = "2026-11-30" };

    private readonly Recording?[] accepted = new Recording?[Recordings];

    /// <summary>The ids of the recordings that were accepted.</summary>
    public IEnumerable<string> Ids => accepted.Where(each => each is not null).Select(each => each!.Id.Value);

    /// <summary>All of it.</summary>
    public async Task Run(HttpClient client, CancellationToken stop)
    {
        await Submit(client, stop);
        await AllEnded(client, stop);
        await RequestFeedback(client, stop);
        await SendFeedback(client, stop);
    }

    /// <summary>Hands in what was not accepted yet, all at once.</summary>
    public async Task Submit(HttpClient client, CancellationToken stop)
    {
        foreach (var tutor in Tutors)
            await Ok<Tutor>(client.PutAsJsonAsync($"/v1/tutors/{tutor}", new PutTutor(tutor, "+595981123456", "es"), MessageJson.Options, stop), stop);
        await Task.WhenAll(Enumerable.Range(0, Recordings).Where(n => accepted[n] is null).Select(async n =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/recordings") { Content = Form(n) };
            request.Headers.Add("Idempotency-Key", $"call-{n}");
            accepted[n] = await Ok<Recording>(client.SendAsync(request, stop), stop);
        }));
    }

    /// <summary>Waits until no recording is under way.</summary>
    public Task AllEnded(HttpClient client, CancellationToken stop) => Until("all recordings ended", async () =>
    {
        foreach (var id in Ids)
        {
            if (!(await Recording(client, id, stop)).Work.HasEnded)
                return false;
        }

        return true;
    }, stop);

    /// <summary>Asks for the feedback of all tutors and waits until it is written.</summary>
    public static async Task RequestFeedback(HttpClient client, CancellationToken stop)
    {
        await Ok<JsonElement>(client.PostAsJsonAsync("/v1/feedback", Window, stop), stop);
        await Until("feedback written", async () => (await Feedback(client, stop)).All(each => each.Status > FeedbackStatus.Writing), stop);
    }

    /// <summary>Approves and sends all feedback and waits until it is sent.</summary>
    public static async Task SendFeedback(HttpClient client, CancellationToken stop)
    {
        foreach (var feedback in await Feedback(client, stop))
        {
            await Ok<JsonElement>(client.PostAsync($"/v1/feedback/{feedback.Id}/approve", null, stop), stop);
            await Ok<JsonElement>(client.PostAsync($"/v1/feedback/{feedback.Id}/send", null, stop), stop);
        }

        await Until("feedback sent", async () => (await Feedback(client, stop)).All(each => each.Status == FeedbackStatus.Sent), stop);
    }

    /// <summary>One recording.</summary>
    public static Task<Recording> Recording(HttpClient client, string id, CancellationToken stop = default) =>
        Ok<Recording>(client.GetAsync(new Uri($"/v1/recordings/{id}", UriKind.Relative), stop), stop);

    /// <summary>All recordings.</summary>
    public async Task<IReadOnlyList<Recording>> AllRecordings(HttpClient client) =>
        await Task.WhenAll(Ids.Select(id => Recording(client, id)));

    /// <summary>All feedback.</summary>
    public static async Task<IReadOnlyList<TutorFeedback>> Feedback(HttpClient client, CancellationToken stop = default)
    {
        var list = await Ok<JsonElement>(client.GetAsync(new Uri("/v1/feedback", UriKind.Relative), stop), stop);
        return await Task.WhenAll(list.GetProperty("items").EnumerateArray().Select(row =>
            Ok<TutorFeedback>(client.GetAsync(new Uri($"/v1/feedback/{row.GetProperty("id").GetString()}", UriKind.Relative), stop), stop)));
    }

    /// <summary>How many attempts the end of a process cut off.</summary>
    public async Task<int> CutOff(HttpClient client) =>
        (await AllRecordings(client)).Select(each => each.Work).Concat((await Feedback(client)).Select(each => each.Work))
            .Sum(work => work.Errors.Count(error => error.Reason.Contains("cut off", StringComparison.Ordinal)));

    /// <summary>The answer to a GET.</summary>
    public static Task<T> Get<T>(HttpClient client, string address) => Ok<T>(client.GetAsync(new Uri(address, UriKind.Relative)), CancellationToken.None);

    private static async Task Until(string what, Func<Task<bool>> isSo, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(TimeSpan.FromMinutes(5));
        // Another process is asked over HTTP, so there is nothing here to await.
        using var next = new PeriodicTimer(TimeSpan.FromMilliseconds(25));
        while (!await isSo())
        {
            if (limit.IsCancellationRequested && !stop.IsCancellationRequested)
                throw new TimeoutException($"Not so after five minutes: {what}.");
            await next.WaitForNextTickAsync(stop);
        }
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
        { new StringContent(Tutors[n % Tutors.Count]), "tutorId" },
        { new StringContent($"learner-{n}"), "learnerId" },
        { new StringContent($"Luis {n}"), "learnerName" },
        { new StringContent("es"), "language" },
        { new StringContent($"2026-11-{n + 1:00}T15:30:00Z"), "recordedAt" },
        { new ByteArrayContent(Audio), "audio", n == 3 ? OddFile : "call.wav" },
        { new ByteArrayContent(Encoding.UTF8.GetBytes(Transcript)), "transcript", "call.txt" },
    };
}
