using LearningSessions.Postgres.Tests;
using LearningSessions.Silo;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LearningSessions.Cluster.Tests.Running;

/// <summary>PostgreSQL, and a silo and a client of it in this process, so that tests can bring grains of their own.</summary>
internal sealed class OneSilo : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("learning-sessions-silo-").FullName;
    private readonly List<IHost> hosts = [];

    private OneSilo(PostgresServer database) => Database = database;

    public PostgresServer Database { get; }

    public static async Task<OneSilo> Start()
    {
        var silo = new OneSilo(PostgresServer.Start());
        try
        {
            await silo.StartHosts();
            return silo;
        }
        catch
        {
            await silo.DisposeAsync();
            throw;
        }
    }

    public T Get<T>(string key)
        where T : IGrainWithStringKey => hosts[^1].Services.GetRequiredService<IGrainFactory>().GetGrain<T>(key);

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts.AsEnumerable().Reverse())
        {
            await host.StopAsync();
            host.Dispose();
        }

        Database.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task StartHosts()
    {
        var ports = RunningCluster.FreePorts(2);
        var builder = Builder("Silo", ports);
        builder.AddSilo();
        await Run(builder);
        builder = Builder("Api", ports);
        builder.AddClusterClient();
        await Run(builder);
    }

    private async Task Run(HostApplicationBuilder builder)
    {
        var host = builder.Build();
        hosts.Add(host);
        await host.StartAsync();
    }

    private HostApplicationBuilder Builder(string mode, int[] ports)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Mode"] = mode,
            ["Postgres:ConnectionString"] = Database.ConnectionString,
            ["Cluster:SharedFolder"] = Path.Combine(folder, "shared"),
            ["Cluster:AdvertisedAddress"] = "127.0.0.1",
            ["Cluster:SiloPort"] = $"{ports[0]}",
            ["Cluster:GatewayPort"] = $"{ports[1]}",
            ["Storage:DataFolder"] = Path.Combine(folder, mode),
        });
        return builder;
    }
}
