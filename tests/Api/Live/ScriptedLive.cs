using System.Net.Http.Json;
using LearningSessions.Api.Live;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Live.Hearing;
using LearningSessions.LiveClient;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Api.Tests.Live;

/// <summary>The whole product with a recognizer that tests can predict. Audio may come ten seconds ahead, then a hundred times as fast as it was spoken.</summary>
public sealed class ScriptedLive : IDisposable
{
    /// <summary>A page of this origin may connect.</summary>
    public const string AllowedOrigin = "https://app.example.org";

    public ScriptedLive()
        : this([])
    {
    }

    internal ScriptedLive(params (string Name, string Value)[] settings)
        : this(TimeProvider.System, settings)
    {
    }

    internal ScriptedLive(TimeProvider time, params (string Name, string Value)[] settings) => (Time, Api) = (time, new RunningApi(
        services => services.AddSingleton(time).AddSingleton<ScriptedRecognizer>().AddSingleton<ILiveRecognizer>(all => all.GetRequiredService<ScriptedRecognizer>()),
        [("Live:Recognizers:0", "scripted"), ("Live:Burst", "00:00:10"), ("Live:Speed", "100"), ("Live:AllowedOrigins:0", AllowedOrigin),
            ("Live:AuthWithin", "00:00:03"), .. settings]));

    /// <summary>The product's clock.</summary>
    public TimeProvider Time { get; }

    /// <summary>The product.</summary>
    public RunningApi Api { get; }

    /// <summary>The first seconds of a call, in which somebody speaks.</summary>
    internal static byte[] Speech(int seconds) => SpokenFile.Read(RepositoryFiles.PathOf("samples/calls/en-03.wav"))[..(seconds * 32_000)];

    /// <summary>A session that was begun.</summary>
    internal async Task<LiveBegun> Begin(string learner = "ana", string language = "en") =>
        await Api.Client.PostAsJsonAsync("/v1/live/sessions", new { learnerId = learner, language, topic = "music" }, MessageJson.Options).Is<LiveBegun>(201);

    /// <inheritdoc />
    public void Dispose() => Api.Dispose();
}

/// <summary>Tests that share one product; each begins sessions of its own.</summary>
[CollectionDefinition("Scripted live")]
public sealed class ScriptedLiveTests : ICollectionFixture<ScriptedLive>;
