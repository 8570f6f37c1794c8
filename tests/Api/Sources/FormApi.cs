using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.Tests.Fakes.SurveyCto;

namespace LearningSessions.Api.Tests.Sources;

/// <summary>The product with one source: a form of a SurveyCTO server on this machine.</summary>
internal sealed class FormApi : IAsyncDisposable
{
    public const string Form = "calls_2026";

    private FormApi(FakeSurveyCto server, string password)
    {
        Server = server;
        Api = new RunningApi(
            ("Sources:calls:Kind", "SurveyCto"),
            ("Sources:calls:Form", Form),
            ("SurveyCto:Server", server.Server.Address.AbsoluteUri),
            ("SurveyCto:User", FakeSurveyCto.User),
            ("SurveyCto:Password", password),
            ("Retry:MaxAttempts", "3"),
            ("Retry:BaseDelay", "00:00:00.001"));
    }

    public FakeSurveyCto Server { get; }

    public RunningApi Api { get; }

    public HttpClient Client => Api.Client;

    public static async Task<FormApi> StartAsync(string password = FakeSurveyCto.Password)
    {
        var server = await FakeSurveyCto.StartAsync();
        server.Forms[Form] = [];
        return new FormApi(server, password);
    }

    /// <summary>A call in the form, in English, with a second of sound.</summary>
    public Dictionary<string, object?> HandIn(string key, DateTimeOffset at, string tutor, string language = "inglés", bool withAudio = true) =>
        Server.HandIn(Form, key, at, tutor, "l7", "Luz", language, withAudio ? Wav.Tone(seconds: 1) : null);

    /// <summary>What the form has that the product has not.</summary>
    public Task<SourcePreview> Preview() => Client.GetAsync("/v1/sources/calls/preview").Is<SourcePreview>(200);

    /// <summary>Has the source updated; gives it when the update has ended.</summary>
    public async Task<Source> Update(int number)
    {
        await Client.PostAsync("/v1/sources/calls/update", null).Is<Source>(202);
        return await Ended(number);
    }

    /// <summary>The source when its update of this number has ended.</summary>
    public async Task<Source> Ended(int number, string state = "Done")
    {
        await Api.Log.Line($"Source calls: update {number} is {state}");
        return await Client.GetAsync("/v1/sources/calls").Is<Source>(200);
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await Server.DisposeAsync();
    }
}
