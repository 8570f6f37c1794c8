using LearningSessions.Grains.Blobs;
using LearningSessions.Storage.Blobs;
using LearningSessions.Storage.Reminders;
using LearningSessions.Storage.Sqlite;
using LearningSessions.Storage.States;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Orleans.Storage;

namespace LearningSessions.Storage;

/// <summary>Registers everything that is kept in the data folder.</summary>
public static class SqliteStorageRegistration
{
    /// <summary>The name of the default grain storage, as Orleans has it.</summary>
    private const string DefaultStorage = "Default";

    /// <summary>Adds states, pages, reminders, model calls, catalogue and blobs. Call it before the engine's registration: the folder is claimed and the database
    /// opened when the host starts, before any grain works, and both are closed last.</summary>
    public static IServiceCollection AddSqliteStorage(this IServiceCollection services, Action<SqliteStorageOptions> configure)
    {
        services.AddOptions<SqliteStorageOptions>().Configure(configure).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => DataFolder.Claim(Options(provider).DataFolder));
        services.AddSingleton(provider => SqliteDatabase.Open(provider.GetRequiredService<DataFolder>(), Options(provider)));
        services.AddSingleton<IDatabase>(provider => provider.GetRequiredService<SqliteDatabase>());
        services.AddSingleton<SqliteGrainStorage>();
        services.AddSingleton<IGrainStorage>(provider => provider.GetRequiredService<SqliteGrainStorage>());
        services.AddKeyedSingleton<IGrainStorage>(DefaultStorage, (provider, _) => provider.GetRequiredService<SqliteGrainStorage>());
        services.AddSingleton<IReminderTable, SqliteReminderTable>();
        services.AddTables();
        services.AddSingleton<BlobStore, DiskBlobStore>();
        services.AddSingleton<IBlobStore>(provider => provider.GetRequiredService<BlobStore>());
        services.AddHostedService<StorageOpening>();
        return services.AddWorkHistory();
    }

    private static SqliteStorageOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<SqliteStorageOptions>>().Value;

    /// <summary>Opens the storage when the host starts, before what was registered later.</summary>
    private sealed class StorageOpening(IServiceProvider services) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            services.GetRequiredService<SqliteDatabase>();
            services.GetRequiredService<BlobStore>();
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
