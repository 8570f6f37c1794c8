#if !ORLEANS
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Embedded;

namespace LearningSessions.Engine.Tests.Fixture;

internal sealed partial class RunningEngine
{
    private static async Task<IReadOnlyList<IHost>> StartHosts(EngineSettings settings)
    {
        var host = NewHost(settings, builder => AddEngine(builder, settings));
        await host.StartAsync();
        return [host];
    }

    private static void AddEngine(HostApplicationBuilder builder, EngineSettings settings)
    {
        builder.Services.AddSingleton(settings.Storage);
        builder.Services.AddKeyedSingleton("other", settings.OtherStorage);
        builder.Services.AddSingleton(settings.Reminders);
        builder.Services.AddEmbeddedOrleans(options =>
        {
            options.GrainAssemblies.Add(typeof(RunningEngine).Assembly);
            options.ResponseTimeout = settings.ResponseTimeout;
            options.IdleAge = settings.IdleAge;
            options.MinimumReminderPeriod = settings.MinimumReminderPeriod;
            options.RoundTripMessages = true;
        });
    }
}
#endif
