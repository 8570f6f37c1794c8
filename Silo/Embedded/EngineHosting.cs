using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Recordings;
using LearningSessions.Silo.Cluster;
using Microsoft.Extensions.Hosting;
using Orleans.Embedded;

namespace LearningSessions.Silo;

/// <summary>The engine of this build: the embedded one, for one process.</summary>
internal static class EngineHosting
{
    /// <summary>The engine's name, for the start-up line and the health page.</summary>
    public const string Name = "Embedded";

    /// <summary>Adds the engine; <see cref="ModeRules"/> let nothing but Single come here.</summary>
    public static void AddEngine(this IHostApplicationBuilder builder, ProcessMode mode) => builder.Services.AddEmbeddedOrleans(engine =>
    {
        engine.GrainAssemblies.Add(typeof(RecordingGrain).Assembly);
        engine.Json = MessageJson.Options;
    });

    /// <summary>There is no way from another process to this engine.</summary>
    /// <exception cref="ModeRefusedException">Always.</exception>
    public static void AddEngineClient(this IHostApplicationBuilder builder) => throw new ModeRefusedException($"{builder.Environment.ApplicationName} has no client of a cluster.");
}
