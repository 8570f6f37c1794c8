using System.Text.Json;
using LearningSessions.Api.Chats;
using LearningSessions.Api.Feedback;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Api.Demo;

/// <summary>Speaks to the product as any client would, over HTTP.</summary>
public sealed class DemoClient(HttpClient http, string samples)
{
    /// <summary>Uploads the roster.</summary>
    public async Task LoadRoster(CancellationToken cancel)
    {
        await using var roster = File.OpenRead(Path.Combine(samples, "roster.csv"));
        using var form = new MultipartFormDataContent { { new StreamContent(roster), "roster", "roster.csv" } };
        using var response = await http.PostAsync("/v1/tutors/roster", form, cancel);
        await Ensure(response, cancel);
    }

    /// <summary>The calls of the samples.</summary>
    public IReadOnlyList<SampleCall> Calls() => SampleCall.ReadAll(samples);

    /// <summary>Uploads a call; a second time it is the same recording.</summary>
    public async Task<Recording> Submit(SampleCall call, CancellationToken cancel)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(call.TutorId), "tutorId" },
            { new StringContent(call.LearnerId), "learnerId" },
            { new StringContent(call.LearnerName), "learnerName" },
            { new StringContent(call.Language), "language" },
            { new StringContent(call.RecordedAt), "recordedAt" },
            { new StreamContent(File.OpenRead(Path.Combine(samples, call.File))), "audio", Path.GetFileName(call.File) },
        };
        if (call.Transcript.Length > 0)
            form.Add(new StreamContent(File.OpenRead(Path.Combine(samples, call.Transcript))), "transcript", Path.GetFileName(call.Transcript));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/recordings") { Content = form };
        request.Headers.Add("Idempotency-Key", $"demo-{call.File}");
        using var response = await http.SendAsync(request, cancel);
        return await Read<Recording>(response, cancel);
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
                $"{response.RequestMessage!.Method} {response.RequestMessage.RequestUri} answered {(int)response.StatusCode}: {problem}");
        }
    }
}
