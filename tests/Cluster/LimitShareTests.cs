using LearningSessions.Grains.Feedback;
using LearningSessions.Integrations.AssemblyAI;
using LearningSessions.Integrations.OpenAI;
using LearningSessions.Integrations.OpenAI.Audio;
using LearningSessions.Silo;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LearningSessions.Cluster.Tests;

/// <summary>What a silo of three keeps to, of what the configuration allows the whole deployment.</summary>
public sealed class LimitShareTests : IDisposable
{
    private readonly IHost host;

    public LimitShareTests()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Cluster:Silos"] = "3",
            ["Models:a:Model"] = "m",
            ["Models:a:MaxConcurrentCalls"] = "12",
            ["Models:a:CallsPerMinute"] = "60",
            ["Models:b:Model"] = "m",
            ["Transcription:t:Model"] = "m",
            ["Transcription:t:MaxConcurrentCalls"] = "7",
            ["Transcription:blank:Endpoint"] = "",
            ["Transcription:blank:Model"] = "",
            ["AssemblyAI:Key"] = "k",
            ["AssemblyAI:MaxConcurrentUploads"] = "6",
            ["Feedback:MessagesAtOnce"] = "2",
        });
        builder.AddSilo();
        host = builder.Build();
    }

    public void Dispose() => host.Dispose();

    [Fact]
    public void Models_are_called_by_each_silo_in_its_share()
    {
        var models = Of<OpenAIOptions>().Models;

        Assert.Equal((4, 20), (models["a"].MaxConcurrentCalls, models["a"].CallsPerMinute));
        Assert.Equal((1, null), (models["b"].MaxConcurrentCalls, models["b"].CallsPerMinute));
    }

    [Fact]
    public void So_are_services_of_transcription()
    {
        Assert.Equal(2, Of<TranscriptionOptions>().Endpoints["t"].MaxConcurrentCalls);
        Assert.Equal(2, Of<AssemblyAIOptions>().MaxConcurrentUploads);
    }

    [Fact]
    public void At_least_one_message_is_on_its_way() => Assert.Equal(1, Of<FeedbackOptions>().MessagesAtOnce);

    [Fact]
    public void An_endpoint_of_which_nothing_is_given_is_none() => Assert.Equal(["t"], Of<TranscriptionOptions>().Endpoints.Keys);

    private TOptions Of<TOptions>()
        where TOptions : class => host.Services.GetRequiredService<IOptions<TOptions>>().Value;
}
