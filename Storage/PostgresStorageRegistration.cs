using LearningSessions.Storage.Postgres;
using LearningSessions.Storage.Postgres.States;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Storage;

namespace LearningSessions.Storage;

/// <summary>Registers what the processes of a cluster keep in PostgreSQL.</summary>
public static class PostgresStorageRegistration
{
    /// <summary>Adds the database, the catalogue, the pages and the model calls. Call it before the engine's registration: the database is opened when the host
    /// starts, before any grain works.</summary>
    public static IServiceCollection AddPostgresDatabase(this IServiceCollection services, Action<PostgresStorageOptions> configure)
    {
        services.AddOptions<PostgresStorageOptions>().Configure(configure).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(Open);
        services.AddSingleton<IDatabase>(provider => provider.GetRequiredService<PostgresDatabase>());
        return services.AddTables();
    }

    /// <summary>Adds the states of grains: the provider of the given name, with catalogue rows, as the default storage. For silos.</summary>
    /// <param name="services">After <see cref="AddPostgresDatabase"/>.</param>
    /// <param name="provider">The name under which Orleans' own provider is registered.</param>
    public static IServiceCollection AddPostgresStates(this IServiceCollection services, string provider)
    {
        services.AddSingleton<CatalogueRows>();
        services.AddKeyedSingleton<IGrainStorage>("Default", (all, _) => new ProjectingGrainStorage(
            all.GetRequiredKeyedService<IGrainStorage>(provider),
            all.GetRequiredService<CatalogueRows>(),
            all.GetRequiredService<TimeProvider>(),
            all.GetRequiredService<ILogger<ProjectingGrainStorage>>()));
        services.AddSingleton(all => all.GetRequiredKeyedService<IGrainStorage>("Default"));
        services.AddHostedService<MarkSweep>();
        return services.AddWorkHistory();
    }

    // Nothing of this program can work before its database is there, so start waits for it.
    private static PostgresDatabase Open(IServiceProvider services) => Task.Run(() => PostgresDatabase.Open(
        services.GetRequiredService<IOptions<PostgresStorageOptions>>().Value,
        services.GetRequiredService<TimeProvider>())).GetAwaiter().GetResult();
}
