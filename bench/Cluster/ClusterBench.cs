using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using LearningSessions.Postgres.Tests;
using LearningSessions.Silo;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace LearningSessions.Bench.Cluster;

/// <summary>The jobs of <see cref="JobsBench"/> in a cluster: PostgreSQL, and one silo, then two, each a process of its own; this process hands the jobs in.</summary>
internal static class ClusterBench
{
    private const int Silos = 2;

    public static async Task<JsonNode> Run(BenchOptions options)
    {
        if (PostgresServer.Missing is { } missing)
            throw new InvalidOperationException(missing);
        using var folder = new BenchFolder(options);
        using var database = PostgresServer.Start(durable: true);
        var silos = new List<SiloProcess>();
        try
        {
            silos.Add(await SiloProcess.Start(SettingsOf(database, folder, silo: 1), options.SiloCores));
            using var client = await StartClient(SettingsOf(database, folder, silo: 0));
            var one = await Measure(client, options, silos);
            silos.Add(await SiloProcess.Start(SettingsOf(database, folder, Silos), options.SiloCores));
            var two = await Measure(client, options, silos);
            await client.StopAsync();
            return new JsonObject
            {
                ["jobs"] = options.Jobs,
                ["callers"] = options.Callers,
                ["tutors"] = options.Tutors,
                ["processorsPerSilo"] = options.SiloCores,
                ["oneSilo"] = one,
                ["twoSilos"] = two,
                ["ratio"] = Math.Round(two["donePerSecond"]!.GetValue<double>() / one["donePerSecond"]!.GetValue<double>(), 2),
            };
        }
        finally
        {
            foreach (var silo in silos)
                silo.Dispose();
        }
    }

    /// <summary>One silo, until nobody holds its input open any more.</summary>
    public static async Task RunSilo(string[] settings)
    {
        using var host = await BenchSilo.Start(settings);
        Console.WriteLine(SiloProcess.Ready);
        await Console.In.ReadToEndAsync();
        await host.StopAsync();
    }

    private static async Task<JsonObject> Measure(IHost client, BenchOptions options, List<SiloProcess> silos)
    {
        await JobsBench.Do(client, options, $"warm{silos.Count}");
        var before = silos.Sum(silo => silo.Processor.TotalMicroseconds);
        var clock = Stopwatch.StartNew();
        await JobsBench.Do(client, options, $"job{silos.Count}");
        var seconds = clock.Elapsed.TotalSeconds;
        return new JsonObject
        {
            ["donePerSecond"] = Math.Round(options.Jobs / seconds),
            ["siloProcessorMicrosecondsPerJob"] = Math.Round((silos.Sum(silo => silo.Processor.TotalMicroseconds) - before) / options.Jobs),
        };
    }

    private static async Task<IHost> StartClient(string[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddCommandLine(settings);
        builder.AddClusterClient();
        var host = builder.Build();
        await host.StartAsync();
        return host;
    }

    private static string[] SettingsOf(PostgresServer database, BenchFolder folder, int silo)
    {
        var ports = FreePorts();
        return
        [
            "--Mode", silo == 0 ? "Api" : "Silo",
            "--Postgres:ConnectionString", database.ConnectionString,
            "--Cluster:SharedFolder", Path.Combine(folder.Path, "shared"),
            "--Cluster:AdvertisedAddress", "127.0.0.1",
            // Nobody here wants to know early that a call is late: the machine may be busy.
            "--Cluster:ResponseTimeout", "00:01:00",
            "--Cluster:SiloPort", $"{ports[0]}",
            "--Cluster:GatewayPort", $"{ports[1]}",
            "--Storage:DataFolder", Path.Combine(folder.Path, $"silo{silo}"),
        ];
    }

    private static int[] FreePorts()
    {
        using var silo = new TcpListener(IPAddress.Loopback, 0);
        using var gateway = new TcpListener(IPAddress.Loopback, 0);
        silo.Start();
        gateway.Start();
        return [((IPEndPoint)silo.LocalEndpoint).Port, ((IPEndPoint)gateway.LocalEndpoint).Port];
    }
}
