using LearningSessions.Grains.Chats;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Schedules;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LearningSessions.Silo.Schedules;

/// <summary>What schedules can run, and those that are there from the first start.</summary>
internal static class ScheduleHosting
{
    /// <summary>Adds actions and standing schedules; what makes the latter is added by <see cref="AddStandingSchedules"/>, behind the engine.</summary>
    public static void AddSchedules(this IHostApplicationBuilder builder)
    {
        builder.AddOptionsOf<AnalyticsOptions>("Analytics");
        var services = builder.Services;
        services.AddSingleton<IScheduledAction, WriteFeedbackAction>();
        services.AddSingleton<IScheduledAction, ComputeStatisticsAction>();
        services.AddSingleton<IScheduledAction, SendReportAction>();
        services.AddSingleton<IScheduledAction, AnalyseChatsAction>();
        services.AddSingleton(provider => new StandingSchedule(
            ComputeStatisticsAction.Schedule.Value,
            Of<AnalyticsOptions>(provider).Cron,
            "compute-statistics",
            Of<DeploymentOptions>(provider).TimeZone,
            TimeSpan.FromHours(1)));
        services.AddSingleton(provider => new StandingSchedule("analyse-chats", Of<ChatOptions>(provider).Schedule, "analyse-chats", "UTC", TimeSpan.Zero));
    }

    /// <summary>Adds what makes the standing schedules, once the engine has started.</summary>
    public static void AddStandingSchedules(this IServiceCollection services) => services.AddHostedService<StandingSchedules>();

    private static TOptions Of<TOptions>(IServiceProvider services)
        where TOptions : class => services.GetRequiredService<IOptions<TOptions>>().Value;
}
