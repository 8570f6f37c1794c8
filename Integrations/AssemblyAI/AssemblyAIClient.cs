using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.Speech;

namespace LearningSessions.Integrations.AssemblyAI;

/// <summary>The calls of AssemblyAI's API (AssemblyAI/assemblyai-api-spec) that are used here.</summary>
internal sealed class AssemblyAIClient(AssemblyAIOptions options, TimeProvider time) : IDisposable
{
    private const int PageSize = 200;
    private const int MaxPages = 25;
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(10);

    private readonly SpeechHttp http = new("AssemblyAI", time);

    /// <summary>Uploads audio, streamed, and gives its address there. It costs nothing.</summary>
    public async Task<string> Upload(Stream audio, CancellationToken cancel)
    {
        using var request = Request(HttpMethod.Post, "v2/upload");
        request.Content = new StreamContent(audio);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return Given((await http.Send<AssemblyAIUpload>(request, options.UploadTimeout, cancel)).UploadUrl);
    }

    /// <summary>Orders a job, which costs, and gives its id.</summary>
    /// <param name="upload">The audio's address.</param>
    /// <param name="language">BCP 47.</param>
    /// <param name="recording">The recording's id, for the webhook.</param>
    /// <param name="cancel">Leaves unknown whether it was ordered.</param>
    public async Task<string> Order(string upload, string language, string recording, CancellationToken cancel)
    {
        var order = new Dictionary<string, object>
        {
            ["audio_url"] = upload,
            ["language_code"] = SpokenLanguage.Primary(language),
            ["speaker_labels"] = true,
        };
        if (options.SpeakersExpected is { } speakers)
            order["speakers_expected"] = speakers;
        if (options.Model.Length > 0)
            order["speech_model"] = options.Model;
        if (options.WebhookUrl is { } webhook)
        {
            order["webhook_url"] = $"{webhook.ToString().TrimEnd('/')}/v1/webhooks/assemblyai/{Uri.EscapeDataString(recording)}";
            order["webhook_auth_header_name"] = AssemblyAIOptions.WebhookHeader;
            order["webhook_auth_header_value"] = options.WebhookSecret;
        }

        using var request = Request(HttpMethod.Post, "v2/transcript");
        request.Content = JsonContent.Create(order);
        return Given((await http.Send<AssemblyAIJob>(request, options.Timeout, cancel)).Id);
    }

    /// <summary>One job.</summary>
    public async Task<AssemblyAIJob> Get(string id, CancellationToken cancel)
    {
        using var request = Request(HttpMethod.Get, $"v2/transcript/{Uri.EscapeDataString(id)}");
        return await http.Send<AssemblyAIJob>(request, options.Timeout, cancel);
    }

    /// <summary>The id of the job that was ordered for this audio, or null when none was.</summary>
    /// <param name="upload">The audio's address.</param>
    /// <param name="since">When it was uploaded: older jobs are not looked at.</param>
    /// <param name="cancel">Ends the search.</param>
    public async Task<string?> Find(string upload, DateTimeOffset since, CancellationToken cancel)
    {
        var before = "";
        for (var page = 0; page < MaxPages; page++)
        {
            using var request = Request(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"v2/transcript?limit={PageSize}{before}"));
            var jobs = (await http.Send<AssemblyAIList>(request, options.Timeout, cancel)).Transcripts ?? [];
            if (jobs.FirstOrDefault(job => job.AudioUrl == upload) is { Id: { } id })
                return id;
            if (jobs.Count < PageSize || jobs[^1] is not { Id: { } last } oldest || IsBefore(oldest.Created, since - ClockSkew))
                return null;
            before = $"&before_id={Uri.EscapeDataString(last)}";
        }

        throw new SpeechServiceException(new ProviderFailure.Transient(
            $"AssemblyAI has more than {MaxPages * PageSize} jobs since this recording was uploaded; whether one is of this recording is not known yet."));
    }

    /// <summary>Asks for one job of the list, whichever it is.</summary>
    public async Task Reach(CancellationToken cancel)
    {
        using var request = Request(HttpMethod.Get, "v2/transcript?limit=1");
        await http.Send<AssemblyAIList>(request, options.Timeout, cancel);
    }

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    private static bool IsBefore(string? created, DateTimeOffset time) =>
        DateTimeOffset.TryParse(created, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) && at < time;

    private static string Given(string? value) => string.IsNullOrEmpty(value)
        ? throw new SpeechServiceException(new ProviderFailure.Transient("AssemblyAI answered with something that is none of its answers."))
        : value;

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri($"{options.Endpoint.ToString().TrimEnd('/')}/{path}"));
        request.Headers.TryAddWithoutValidation("Authorization", options.Key);
        return request;
    }
}
