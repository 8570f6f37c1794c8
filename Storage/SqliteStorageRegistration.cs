using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Feedback;
using LearningSessions.Grains.Imports;
using LearningSessions.Grains.Imports.Giving;
using LearningSessions.Grains.Imports.Reading;
using LearningSessions.Grains.Learners;
using LearningSessions.Grains.Models;
using LearningSessions.Grains.Pages;
using LearningSessions.Storage.Blobs;
using LearningSessions.Storage.Imports;
using LearningSessions.Storage.Learners;
using LearningSessions.Storage.Models;
using LearningSessions.Storage.Pages;
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
        services.AddSingleton<IPageStore, PageStore>();
        services.AddSingleton<IModelCallLog, ModelCallLog>();
        services.AddSingleton<IClipMetricsStore, ClipMetricsTable>();
        services.AddSingleton<IImportCounting, ImportCounting>();
        services.AddSingleton<IImportFiles, ImportFiles>();
        services.AddSingleton<IScratchFiles, ScratchFiles>();
        services.AddSingleton<Catalogue.Catalogue>();
        services.AddSingleton<ISentMessages>(provider => provider.GetRequiredService<Catalogue.Catalogue>());
        services.AddSingleton<BlobStore, DiskBlobStore>();
        services.AddSingleton<IBlobStore>(provider => provider.GetRequiredService<BlobStore>());
        services.AddOptions<Catalogue.WorkHistoryOptions>().ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<Catalogue.WorkHistoryCleaning>();
        services.AddHostedService<StorageOpening>();
        services.AddHostedService(provider => provider.GetRequiredService<Catalogue.WorkHistoryCleaning>());
        return services;
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
