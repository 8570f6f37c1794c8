using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Tests.Fakes.WhatsApp;

namespace LearningSessions.Api.Tests.Delivery;

/// <summary>The product with a WhatsApp number of a fake on this machine.</summary>
internal sealed class WhatsAppApi : IAsyncDisposable
{
    public const string VerifyToken = "a long random text";

    private WhatsAppApi(FakeWhatsApp whatsApp)
    {
        WhatsApp = whatsApp;
        Api = new RunningApi(
            ("WhatsApp:Endpoint", whatsApp.Endpoint.AbsoluteUri),
            ("WhatsApp:PhoneId", FakeWhatsApp.PhoneId),
            ("WhatsApp:Token", FakeWhatsApp.Token),
            ("WhatsApp:AppSecret", FakeWhatsApp.AppSecret),
            ("WhatsApp:VerifyToken", VerifyToken),
            ("WhatsApp:Template", "feedback"),
            ("WhatsApp:RecipientWait", "00:00:00.001"),
            ("WhatsApp:NumberWait", "00:00:00.001"),
            ("Retry:MaxAttempts", "3"),
            ("Retry:BaseDelay", "00:00:00.001"));
    }

    public FakeWhatsApp WhatsApp { get; }

    public RunningApi Api { get; }

    public HttpClient Client => Api.Client;

    /// <summary>The messages that were handed to the service.</summary>
    public int Messages => WhatsApp.Server.Heard.Count(request => request.Path == FakeWhatsApp.Path);

    public static async Task<WhatsAppApi> StartAsync() => new(await FakeWhatsApp.StartAsync());

    /// <summary>General feedback of a new tutor, written and approved; gives its address.</summary>
    public async Task<string> Approved(string? phone = "+595981123456")
    {
        var tutor = $"tutor-{Guid.NewGuid():n}";
        (await Client.PutAsJsonAsync($"/v1/tutors/{tutor}", new PutTutor("Ana Gómez", phone, "es"), MessageJson.Options)).Dispose();
        var recording = await new Upload { TutorId = tutor }.To(Client).Is<Recording>(202);
        await Api.Log.Line($"Recording {recording.Id} is Done");
        var asked = await Client.PostAsJsonAsync("/v1/feedback", new { kind = "general", from = "2026-11-01", to = "2026-11-07", tutorIds = new[] { tutor } }).Is<JsonElement>(202);
        var address = asked.GetProperty("items")[0].GetProperty("location").GetString()!;
        await Became(address, FeedbackStatus.InReview);
        await Client.PostAsync($"{address}/approve", null).Is<TutorFeedback>(200);
        return address;
    }

    /// <summary>The same, sent.</summary>
    public async Task<(string Address, string MessageId)> Sent()
    {
        var address = await Approved();
        await Client.PostAsync($"{address}/send", null).Is<TutorFeedback>(202);
        var sent = await Became(address, FeedbackStatus.Sent);
        return (address, sent.Drafts[0].Delivery!.MessageId);
    }

    /// <summary>The feedback when it has come to a status.</summary>
    public async Task<TutorFeedback> Became(string address, FeedbackStatus status)
    {
        await Api.Log.Line($"Feedback {address["/v1/feedback/".Length..]} is {status}");
        return await Feedback(address);
    }

    /// <summary>The feedback now.</summary>
    public Task<TutorFeedback> Feedback(string address) => Client.GetAsync(address).Is<TutorFeedback>(200);

    /// <summary>The service calls the webhook; gives the status of the answer.</summary>
    public async Task<int> Calls(byte[] body, string? signature = null)
    {
        using var nobody = Api.ClientWith(null);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/webhooks/whatsapp") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-Hub-Signature-256", signature ?? FakeWhatsApp.Sign(body));
        using var answer = await nobody.SendAsync(request);
        return (int)answer.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await WhatsApp.DisposeAsync();
    }
}
