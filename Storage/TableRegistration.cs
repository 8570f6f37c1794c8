using LearningSessions.Grains.Feedback.Sending;
using LearningSessions.Grains.Imports;
using LearningSessions.Grains.Imports.Giving;
using LearningSessions.Grains.Imports.Reading;
using LearningSessions.Grains.Learners;
using LearningSessions.Grains.Models;
using LearningSessions.Grains.Pages;
using LearningSessions.Grains.Statistics;
using LearningSessions.Storage.Catalogue.Monitor;
using LearningSessions.Storage.Catalogue.Work;
using LearningSessions.Storage.Imports;
using LearningSessions.Storage.Learners;
using LearningSessions.Storage.Models;
using LearningSessions.Storage.Pages;
using LearningSessions.Storage.Statistics;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Storage;

/// <summary>What is kept in tables of our own, the same way in both databases.</summary>
internal static class TableRegistration
{
    /// <summary>Adds pages, model calls, clip metrics, imports and the catalogue over the registered <see cref="IDatabase"/>.</summary>
    public static IServiceCollection AddTables(this IServiceCollection services)
    {
        services.AddSingleton<IPageStore, PageStore>();
        services.AddSingleton<IModelCallLog, ModelCallLog>();
        services.AddSingleton<IClipMetricsStore, ClipMetricsTable>();
        services.AddSingleton<IImportCounting, ImportCounting>();
        services.AddSingleton<IImportFiles, ImportFiles>();
        services.AddSingleton<IScratchFiles, ScratchFiles>();
        services.AddSingleton<IDailyStatistics, DailyStatistics>();
        services.AddSingleton<Catalogue.Catalogue>();
        return services.AddSingleton<ISentMessages>(provider => provider.GetRequiredService<Catalogue.Catalogue>());
    }

    /// <summary>Adds the cleaning of old work history, and the notes of how much work is due; for processes that run grains.</summary>
    public static IServiceCollection AddWorkHistory(this IServiceCollection services)
    {
        services.AddOptions<WorkHistoryOptions>().ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<WorkHistoryCleaning>();
        services.AddHostedService(provider => provider.GetRequiredService<WorkHistoryCleaning>());
        return services.AddHostedService<WorkSampling>();
    }
}
