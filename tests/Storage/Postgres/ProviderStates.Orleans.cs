#if ORLEANS
using LearningSessions.Storage.Postgres.States;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Serialization;
using Orleans.Storage;

namespace LearningSessions.Storage.Tests.Postgres;

/// <summary>Orleans' AdoNet storage, opened as a silo does.</summary>
internal static class ProviderStates
{
    public static IGrainStorage Open(string connectionString)
    {
        var services = new ServiceCollection().AddLogging().AddSerializer();
        services.Configure<ClusterOptions>(cluster => cluster.ServiceId = cluster.ClusterId = "test");
        services.Configure<AdoNetGrainStorageOptions>("states", options =>
        {
            options.Invariant = "Npgsql";
            options.ConnectionString = connectionString;
            options.GrainStorageSerializer = new JsonStateSerializer();
        });
        var storage = AdoNetGrainStorageFactory.Create(services.BuildServiceProvider(), "states");
        using var logging = LoggerFactory.Create(_ => { });
        var start = new SiloLifecycleSubject(logging.CreateLogger<SiloLifecycleSubject>());
        storage.Participate(start);
        start.OnStart().GetAwaiter().GetResult();
        return storage;
    }
}
#endif
