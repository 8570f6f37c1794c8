using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Tests.Fakes.AssemblyAI;
using LearningSessions.Tests.Fakes.GoogleDrive;
using LearningSessions.Tests.Fakes.OpenAI;
using LearningSessions.Tests.Fakes.S3;
using LearningSessions.Tests.Fakes.SurveyCto;
using LearningSessions.Tests.Fakes.WhatsApp;

namespace LearningSessions.Api.Tests.Providers;

/// <summary>The product with every outside service set up, each a fake on this machine.</summary>
internal sealed class ProvidersApi : IAsyncDisposable
{
    public const string Form = "calls_2026";
    public const string Bucket = "programme";

    private const string Draft = """
        {"greeting":"Hola, [PERSON_1A]:","items":[{"text":"Preguntaste por qué, y así [PERSON_2] pudo pensar en voz alta.","citations":[{"call":1,"turn":3}]}]}
        """;

    private readonly string credentials = Path.Combine(Path.GetTempPath(), $"credentials-{Guid.NewGuid():n}.json");

    private ProvidersApi(FakeSurveyCto surveyCto, FakeS3 s3, FakeDrive drive, FakeAssemblyAI assemblyAI, FakeModelServer model, FakeWhatsApp whatsApp, string store)
    {
        (SurveyCto, S3, Drive, AssemblyAI, Model, WhatsApp) = (surveyCto, s3, drive, assemblyAI, model, whatsApp);
        SurveyCto.Forms[Form] = [];
        File.WriteAllText(credentials, drive.Credentials);
        Api = new RunningApi(
        [
            ("Sources:calls:Kind", "SurveyCto"),
            ("Sources:calls:Form", Form),
            ("SurveyCto:Server", surveyCto.Server.Address.AbsoluteUri),
            ("SurveyCto:User", FakeSurveyCto.User),
            ("SurveyCto:Password", FakeSurveyCto.Password),
            ("Documents:Store", store),
            ("S3:ServiceUrl", s3.Address.AbsoluteUri),
            ("S3:AccessKey", FakeS3.AccessKey),
            ("S3:SecretKey", FakeS3.SecretKey),
            ("S3:Bucket", Bucket),
            ("GoogleDrive:Endpoint", drive.Server.Address.AbsoluteUri),
            ("GoogleDrive:CredentialsFile", credentials),
            ("GoogleDrive:RootFolder", FakeDrive.Root),
            ("AssemblyAI:Key", "fake-key"),
            ("AssemblyAI:Endpoint", assemblyAI.Server.Address.AbsoluteUri),
            ("AssemblyAI:FirstPoll", "00:00:00.01"),
            ("AssemblyAI:LongestPoll", "00:00:00.01"),
            ("Models:fake:Endpoint", model.Endpoint.AbsoluteUri),
            ("Models:fake:Key", "sk-secret"),
            ("Models:fake:Model", "gpt-4o-mini"),
            ("Feedback:Writer", "fake"),
            ("WhatsApp:Endpoint", whatsApp.Endpoint.AbsoluteUri),
            ("WhatsApp:PhoneId", FakeWhatsApp.PhoneId),
            ("WhatsApp:Token", FakeWhatsApp.Token),
            ("WhatsApp:AppSecret", FakeWhatsApp.AppSecret),
            ("WhatsApp:Template", "feedback"),
            ("Retry:BaseDelay", "00:00:00.001"),
        ]);
    }

    public FakeSurveyCto SurveyCto { get; }

    public FakeS3 S3 { get; }

    public FakeDrive Drive { get; }

    public FakeAssemblyAI AssemblyAI { get; }

    public FakeModelServer Model { get; }

    public FakeWhatsApp WhatsApp { get; }

    public RunningApi Api { get; }

    public HttpClient Client => Api.Client;

    /// <summary>Starts it; the model writes one feedback.</summary>
    /// <param name="store">As in <c>Documents:Store</c>.</param>
    public static async Task<ProvidersApi> StartAsync(string store) => new(
        await FakeSurveyCto.StartAsync(),
        await FakeS3.StartAsync(Bucket),
        await FakeDrive.StartAsync(),
        await FakeAssemblyAI.StartAsync(),
        await FakeModelServer.StartAsync(ChatAnswers.Says(Draft)),
        await FakeWhatsApp.StartAsync(),
        store);

    /// <summary>A tutor with a phone.</summary>
    public async Task PutTutor(string id, string name) =>
        (await Client.PutAsJsonAsync($"/v1/tutors/{id}", new PutTutor(name, "+595981123456", "es"), MessageJson.Options)).Dispose();

    /// <summary>Has the form asked for what is new; gives the id of the recording that was taken, once it is done.</summary>
    public async Task<string> Update()
    {
        var preview = await Client.GetAsync("/v1/sources/calls/preview").Is<SourcePreview>(200);
        var recording = Assert.Single(preview.Entries).Recording!.Value.Value;
        (await Client.PostAsync("/v1/sources/calls/update", null)).Dispose();
        await Api.Log.Line($"Recording {recording} is Done");
        return recording;
    }

    /// <summary>Has general feedback written for the window; gives its address when it is under review.</summary>
    public async Task<string> Written(string tutor, string from, string to)
    {
        var asked = await Client.PostAsJsonAsync("/v1/feedback", new { kind = "general", from, to, tutorIds = new[] { tutor } }).Is<JsonElement>(202);
        var address = asked.GetProperty("items")[0].GetProperty("location").GetString()!;
        await Became(address, FeedbackStatus.InReview);
        return address;
    }

    /// <summary>The feedback when it has come to a status.</summary>
    public async Task<TutorFeedback> Became(string address, FeedbackStatus status)
    {
        await Api.Log.Line($"Feedback {address["/v1/feedback/".Length..]} is {status}");
        return await Client.GetAsync(address).Is<TutorFeedback>(200);
    }

    /// <summary>WhatsApp calls our webhook.</summary>
    public async Task Reports(byte[] body)
    {
        using var nobody = Api.ClientWith(null);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v1/webhooks/whatsapp") { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Add("X-Hub-Signature-256", FakeWhatsApp.Sign(body));
        using var answer = await nobody.SendAsync(request);
        Assert.Equal(200, (int)answer.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        File.Delete(credentials);
        foreach (var fake in (IAsyncDisposable[])[SurveyCto, S3, Drive, AssemblyAI, Model, WhatsApp])
            await fake.DisposeAsync();
    }
}
