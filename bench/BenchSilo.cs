using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Recordings;
using LearningSessions.Silo;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Bench;

/// <summary>The product's silo in this process, whose outside services do nothing.</summary>
internal static class BenchSilo
{
    public static Task<IHost> Start(string folder) => Start(["--Storage:DataFolder", folder]);

    public static async Task<IHost> Start(string[] settings)
    {
        var builder = Host.CreateApplicationBuilder([.. settings, "--hostBuilder:reloadConfigOnChange=false"]);
        builder.Logging.ClearProviders();
        builder.AddSilo();
        builder.Services.Insert(0, ServiceDescriptor.Singleton<ISpeechRecognizer, NothingRecognizer>());
        builder.Services.AddSingleton<IDocumentStore, NothingStore>();
        builder.Services.AddSingleton<IAudioProbe, NothingProbe>();
        builder.Services.AddSingleton<IBlobStore, MemoryBlobs>();
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }
}
