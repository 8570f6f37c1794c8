#if ORLEANS
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

namespace LearningSessions.Engine.Tests.Fixture;

internal sealed partial class RunningEngine
{
    private static void AddEngine(HostApplicationBuilder builder, EngineSettings settings) => builder.UseOrleans(silo =>
    {
        var (siloPort, gatewayPort) = FreePorts();
        silo.UseLocalhostClustering(siloPort, gatewayPort);
        silo.AddReminders();
        silo.Services.AddSingleton(settings.Storage);
        silo.Services.AddKeyedSingleton("other", settings.OtherStorage);
        silo.Services.AddSingleton(settings.Reminders);
        silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = settings.ResponseTimeout);
        silo.Configure<GrainCollectionOptions>(options =>
        {
            options.CollectionAge = settings.IdleAge;
            options.CollectionQuantum = TimeSpan.FromTicks(Math.Min(settings.IdleAge.Ticks / 4, TimeSpan.TicksPerMinute));
        });
        silo.Configure<ReminderOptions>(options => options.MinimumReminderPeriod = settings.MinimumReminderPeriod);
    });

    private static (int Silo, int Gateway) FreePorts()
    {
        using var first = new TcpListener(IPAddress.Loopback, 0);
        using var second = new TcpListener(IPAddress.Loopback, 0);
        first.Start();
        second.Start();
        return (((IPEndPoint)first.LocalEndpoint).Port, ((IPEndPoint)second.LocalEndpoint).Port);
    }
}
#endif
