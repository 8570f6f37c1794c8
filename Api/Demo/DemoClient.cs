using System.Globalization;
using System.Net;
using System.Text.Json;
using CsvHelper;
using LearningSessions.Api.Chats;
using LearningSessions.Api.Clips;
using LearningSessions.Api.Feedback;
using LearningSessions.Api.Input;
using LearningSessions.Api.Live;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.LiveClient;
using LearningSessions.Storage.Catalogue.Clips;

namespace LearningSessions.Api.Demo;

/// <summary>Speaks to the product as any client would, over HTTP.</summary>
public sealed class DemoClient(HttpClient http, string samples)
{
    private static readonly string Address = Addresses.Of(SourceId.From(DemoSource.Name));

    /// <summary>Uploads the roster.</summary>
    public async Task LoadRoster(CancellationToken cancel)
    {
        await using var roster = File.OpenRead(Path.Combine(samples, "roster.csv"));
        using var form = new MultipartFormDataContent { { new StreamContent(roster), "roster", "roster.csv" } };
        using var response = await http.PostAsync("/v1/tutors/roster", form, cancel);
        await Ensure(response, cancel);
    }

    /// <summary>What the source of the samples has that is not known yet.</summary>
    public Task<SourcePreview> Preview(CancellationToken cancel) => Get<SourcePreview>($"{Address}/preview", cancel);

    /// <summary>Has the source updated; where that is under way already, that one counts.</summary>
    public async Task Update(CancellationToken cancel)
    {
        using var response = await http.PostAsync($"{Address}/update", null, cancel);
        if (response.StatusCode != HttpStatusCode.Conflict)
            await Ensure(response, cancel);
    }

    /// <summary>The source as it now is.</summary>
    public Task<Source> Source(CancellationToken cancel) => Get<Source>(Address, cancel);

    /// <summary>The recordings that a log of the source names.</summary>
    public async Task<IReadOnlyList<RecordingId>> TakenBy(SourceLog log, CancellationToken cancel)
    {
        using var response = await http.GetAsync(string.Create(CultureInfo.InvariantCulture, $"{Address}/logs/{log.Number}"), cancel);
        await Ensure(response, cancel);
        using var csv = CsvReader.Create(await response.Content.ReadAsByteArrayAsync(cancel), new CsvReaderOptions());
        csv.ReadHeader();
        var recordings = new List<RecordingId>();
        while (csv.Read())
        {
            if (csv.GetString("recording") is { Length: > 0 } recording)
                recordings.Add(RecordingId.From(recording));
        }

        return recordings;
    }

    /// <summary>Whether the samples have this file of learner activity.</summary>
    public bool HasTelemetry(string file) => File.Exists(Path.Combine(samples, "telemetry", file));

    /// <summary>Uploads a file of learner activity; a second time it is the same import.</summary>
    public async Task<Import> Import(ImportKind kind, string file, CancellationToken cancel)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(kind.ToString()), "kind" },
            { new StreamContent(File.OpenRead(Path.Combine(samples, "telemetry", file))), "file", Path.GetFileName(file) },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/imports") { Content = form };
        request.Headers.Add("Idempotency-Key", $"demo-{Path.GetFileName(file)}");
        using var response = await http.SendAsync(request, cancel);
        return await Read<Import>(response, cancel);
    }

    /// <summary>An import as it now is.</summary>
    public Task<Import> Import(ImportId id, CancellationToken cancel) => Get<Import>(Addresses.Of(id), cancel);

    /// <summary>Describes a group of conversations.</summary>
    public async Task PutGroup(string id, ChatGroupRequest group, CancellationToken cancel)
    {
        using var response = await http.PutAsJsonAsync($"/v1/chat-groups/{id}", group, MessageJson.Options, cancel);
        await Ensure(response, cancel);
    }

    /// <summary>A conversation as it now is.</summary>
    public Task<ChatSession> Chat(ChatId id, CancellationToken cancel) => Get<ChatSession>(Addresses.Of(id), cancel);

    /// <summary>Sends a command without a body.</summary>
    public async Task Post(string address, CancellationToken cancel)
    {
        using var response = await http.PostAsync(address, null, cancel);
        await Ensure(response, cancel);
    }

    /// <summary>How many phases have a score.</summary>
    public async Task<int> CountPhases(CancellationToken cancel) =>
        (await http.GetStringAsync(new Uri("/v1/engagement/phases?format=csv", UriKind.Relative), cancel)).Count(character => character == '\n') - 1;

    /// <summary>A recording as it now is.</summary>
    public Task<Recording> Recording(RecordingId id, CancellationToken cancel) => Get<Recording>(Addresses.Of(id), cancel);

    /// <summary>A feedback as it now is.</summary>
    public Task<TutorFeedback> Feedback(FeedbackId id, CancellationToken cancel) => Get<TutorFeedback>(Addresses.Of(id), cancel);

    /// <summary>Asks for feedback of all tutors with recordings in the window.</summary>
    public async Task<RequestedFeedback> RequestFeedback(FeedbackKind kind, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        var body = new FeedbackRequest { Kind = kind, From = from, To = to };
        using var response = await http.PostAsJsonAsync("/v1/feedback", body, MessageJson.Options, cancel);
        return await Read<RequestedFeedback>(response, cancel);
    }

    /// <summary>Approves, then sends.</summary>
    public async Task ApproveAndSend(FeedbackId id, CancellationToken cancel)
    {
        foreach (var command in (string[])["approve", "send"])
        {
            using var response = await http.PostAsync($"{Addresses.Of(id)}/{command}", null, cancel);
            await Ensure(response, cancel);
        }
    }

    /// <summary>Begins a session of live speech; a second time it is the same session.</summary>
    public async Task<LiveBegun> BeginLive(string learner, string topic, CancellationToken cancel)
    {
        var body = new BeginLive { LearnerId = learner, Language = "en", Topic = topic };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/live/sessions") { Content = JsonContent.Create(body, options: MessageJson.Options) };
        request.Headers.Add("Idempotency-Key", $"demo-live-{learner}");
        using var response = await http.SendAsync(request, cancel);
        return await Read<LiveBegun>(response, cancel);
    }

    /// <summary>Speaks a sample in a session, as fast as it is heard, to its report.</summary>
    public async Task<SpokenResult> Speak(LiveBegun begun, string file, CancellationToken cancel)
    {
        var address = new UriBuilder(new Uri(http.BaseAddress!, begun.Socket)) { Scheme = http.BaseAddress!.Scheme == "https" ? "wss" : "ws" };
        return await new LiveSpeaker(address.Uri, begun.Token) { Speed = 0 }.Speak(SpokenFile.Read(Path.Combine(samples, file)), cancel);
    }

    /// <summary>A session of live speech as it now is.</summary>
    public Task<LiveSession> Live(LiveSessionId id, CancellationToken cancel) => Get<LiveSession>(Addresses.Of(id), cancel);

    /// <summary>Has the clips of all learners analysed that have no metrics yet.</summary>
    public async Task AnalyseClips(CancellationToken cancel)
    {
        using var response = await http.PostAsJsonAsync("/v1/clips/analyses", new SelectClips { All = true }, MessageJson.Options, cancel);
        await Ensure(response, cancel);
    }

    /// <summary>The newest pass over the clips of each learner.</summary>
    public async Task<IReadOnlyList<ClipPassRow>> ClipPasses(CancellationToken cancel) =>
        (await Get<Page<ClipPassRow>>("/v1/clips?limit=200", cancel)).Items;

    private async Task<T> Get<T>(string address, CancellationToken cancel)
    {
        using var response = await http.GetAsync(new Uri(address, UriKind.Relative), cancel);
        return await Read<T>(response, cancel);
    }

    private static async Task<T> Read<T>(HttpResponseMessage response, CancellationToken cancel)
    {
        await Ensure(response, cancel);
        return await response.Content.ReadFromJsonAsync<T>(MessageJson.Options, cancel) ?? throw new JsonException("The answer is null.");
    }

    private static async Task Ensure(HttpResponseMessage response, CancellationToken cancel)
    {
        if (!response.IsSuccessStatusCode)
        {
            var problem = await response.Content.ReadAsStringAsync(cancel);
            throw new HttpRequestException(
                $"{response.RequestMessage!.Method} {response.RequestMessage.RequestUri} answered {(int)response.StatusCode}: {problem}", null, response.StatusCode);
        }
    }
}
