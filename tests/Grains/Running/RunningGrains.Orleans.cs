#if ORLEANS
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Storage;

namespace LearningSessions.Grains.Tests.Running;

internal sealed partial class RunningGrains
{
    private void AddEngine(HostApplicationBuilder builder)
    {
        var (siloPort, gatewayPort) = FreePorts();
        // The manual clock is for the grains and their reminders alone: the silo's own loops, resumed inside Advance over a day, would never let it end.
        builder.Services.AddKeyedSingleton(KeyedService.AnyKey, TimeProvider.System);
        foreach (var part in (string[])["Orleans.Grains", "Orleans.Reminders"])
            builder.Services.AddKeyedSingleton<TimeProvider>(part, Time);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(siloPort, gatewayPort);
            silo.Services.AddSingleton<IGrainStorage>(Storage);
            silo.AddReminders();
            silo.Services.AddSingleton<IReminderTable>(Reminders);
        });
    }

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
