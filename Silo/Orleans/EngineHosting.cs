using LearningSessions.Silo.Cluster;
using Microsoft.Extensions.Hosting;

namespace LearningSessions.Silo;

/// <summary>The engine of this build: Orleans, one silo on this machine or one of a cluster.</summary>
internal static class EngineHosting
{
    /// <summary>The engine's name, for the start-up line and the health page.</summary>
    public const string Name = "Orleans";

    /// <summary>Adds the silo.</summary>
    public static void AddEngine(this IHostApplicationBuilder builder, ProcessMode mode)
    {
        if (mode == ProcessMode.Single)
            builder.UseOrleans(silo => silo.AddLocalSilo());
        else
            builder.UseOrleans(silo => silo.AddClusterSilo(builder.Configuration));
    }

    /// <summary>Adds the way to a cluster's actors.</summary>
    public static void AddEngineClient(this IHostApplicationBuilder builder) => builder.UseOrleansClient(client => client.AddClusterClient(builder.Configuration));
}
