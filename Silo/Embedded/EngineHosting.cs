using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Recordings;
using Microsoft.Extensions.Hosting;
using Orleans.Embedded;

namespace LearningSessions.Silo;

/// <summary>The engine of this build: the embedded one, for one process.</summary>
internal static class EngineHosting
{
    /// <summary>The engine's name, for the start-up line and the health page.</summary>
    public const string Name = "Embedded";

    public static void AddEngine(this IHostApplicationBuilder builder) => builder.Services.AddEmbeddedOrleans(engine =>
    {
        engine.GrainAssemblies.Add(typeof(RecordingGrain).Assembly);
        engine.Json = MessageJson.Options;
    });
}
