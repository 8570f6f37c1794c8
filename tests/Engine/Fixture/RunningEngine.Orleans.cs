#if ORLEANS
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

namespace LearningSessions.Engine.Tests.Fixture;

/// <summary>Two silos in this process, unless a test asks for one. Activations are placed on either by chance; tests call from the first one.</summary>
internal sealed partial class RunningEngine
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static async Task<IReadOnlyList<IHost>> StartHosts(EngineSettings settings)
    {
        var ports = FreePorts(4);
        var primary = new IPEndPoint(IPAddress.Loopback, ports[0]);
        var first = NewHost(settings, builder => builder.UseOrleans(silo => AddSilo(silo, settings, primary, ports[0], ports[1])));
        if (settings.Silos == 1)
        {
            await first.StartAsync();
            return [first];
        }

        var second = NewHost(settings, builder => builder.UseOrleans(silo => AddSilo(silo, settings, primary, ports[2], ports[3])));
        await first.StartAsync();
        await second.StartAsync();
        await BothKnown(first);
        await BothKnown(second);
        // The first one keeps the membership, so it ends last.
        return [first, second];
    }

    private static void AddSilo(ISiloBuilder silo, EngineSettings settings, IPEndPoint primary, int siloPort, int gatewayPort)
    {
        silo.UseLocalhostClustering(siloPort, gatewayPort, primary);
        silo.AddReminders();
        silo.Services.AddSingleton<PlacementStrategy, RandomPlacement>();
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
    }

    private static async Task BothKnown(IHost host)
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            await foreach (var cluster in host.Services.GetRequiredService<IClusterMembershipService>().MembershipUpdates.WithCancellation(limit.Token))
            {
                if (cluster.Members.Values.Count(member => member.Status == SiloStatus.Active) == 2)
                    return;
            }
        }
        catch (OperationCanceledException)
        {
        }

        throw new TimeoutException("The two silos never saw each other.");
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (var listener in listeners)
            listener.Start();
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        foreach (var listener in listeners)
            listener.Dispose();
        return ports;
    }
}
#endif
