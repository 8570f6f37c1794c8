using LearningSessions.Grains.Work;
using LearningSessions.Silo.Cluster;
using LearningSessions.Silo.Schedules;
using LearningSessions.Silo.Uploads;
using LearningSessions.Silo.Watches;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LearningSessions.Silo.Work;

/// <summary>How background work is done, and found again.</summary>
internal static class WorkHosting
{
    /// <summary>Adds retries, limits and pauses. A limit of all silos is shared between them.</summary>
    public static void AddWork(this IHostApplicationBuilder builder)
    {
        builder.AddOptionsOf<RetryOptions>("Retry");
        builder.AddOptionsOf<WorkOptions>("Work");
        builder.Services.AddOptions<WorkOptions>().PostConfigure<IOptions<ClusterSettings>>((work, cluster) =>
        {
            foreach (var kind in work.Kinds.Values)
                kind.MaxAtOnce = kind.MaxAtOnce is { } most ? cluster.Value.Share(most) : null;
        });
        builder.Services.AddSingleton<WorkPlans>();
        builder.Services.AddSingleton<Workshop>();
        builder.Services.AddSingleton<SweepSignal>();
    }

    /// <summary>Adds what looks for things to do once the engine has started.</summary>
    public static void AddSweeps(this IHostApplicationBuilder builder)
    {
        builder.Services.AddHostedService<WorkSweep>();
        builder.Services.AddHostedService<WatchSweep>();
        builder.Services.AddStandingSchedules();
        builder.AddOptionsOf<UploadSweepOptions>("UploadSweep");
        builder.Services.AddHostedService<UploadSweep>();
    }
}
