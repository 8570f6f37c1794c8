using System.Net;
using LearningSessions.Silo.Cluster;
using LearningSessions.Storage.Postgres;
using LearningSessions.Storage.Postgres.States;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Dashboard;

namespace LearningSessions.Silo;

/// <summary>A silo, and a client, of a cluster on PostgreSQL.</summary>
internal static class ClusterSilo
{
    private const string Provider = "Npgsql";

    /// <summary>Membership, states and reminders in the shared database; a dead silo is noticed within seconds.</summary>
    public static void AddClusterSilo(this ISiloBuilder silo, IConfiguration configuration)
    {
        var (settings, database) = Read(configuration);
        silo.Configure<ClusterOptions>(cluster => cluster.ClusterId = cluster.ServiceId = settings.Id);
        silo.ConfigureEndpoints(settings.SiloPort, settings.GatewayPort, listenOnAnyHostAddress: true);
        if (settings.AdvertisedAddress is { } address)
            silo.Configure<EndpointOptions>(endpoints => endpoints.AdvertisedIPAddress = IPAddress.Parse(address));
        silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Provider, database));
        silo.UseAdoNetReminderService(options => (options.Invariant, options.ConnectionString) = (Provider, database));
        silo.AddAdoNetGrainStorage(StorageHosting.StatesProvider, options =>
        {
            (options.Invariant, options.ConnectionString) = (Provider, database);
            options.GrainStorageSerializer = new JsonStateSerializer();
        });
        silo.Configure<ClusterMembershipOptions>(membership => Watch(membership, settings));
        silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = messaging.SystemResponseTimeout = settings.ResponseTimeout);
        silo.Configure<ConnectionOptions>(Connect);
        silo.AddIncomingGrainCallFilter<LostDatabase>();
        silo.AddDashboard(dashboard => dashboard.HideTrace = true);
        silo.AddActivityPropagation();
    }

    /// <summary>The way from an API to the silos; it finds others when one is lost, and repeats what can be repeated.</summary>
    public static void AddClusterClient(this IClientBuilder client, IConfiguration configuration)
    {
        var (settings, database) = Read(configuration);
        client.Configure<ClusterOptions>(cluster => cluster.ClusterId = cluster.ServiceId = settings.Id);
        client.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Provider, database));
        client.Configure<GatewayOptions>(gateways => gateways.GatewayListRefreshPeriod = TimeSpan.FromSeconds(1));
        client.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = settings.ResponseTimeout);
        client.Configure<ConnectionOptions>(Connect);
        client.UseConnectionRetryFilter<WaitForSilos>();
        client.AddDashboard(dashboard => dashboard.HideTrace = true);
        client.AddActivityPropagation();
        client.Services.AddHttpContextAccessor();
        client.AddOutgoingGrainCallFilter<RepeatedCalls>();
    }

    // A look that is refused or not answered counts as missed; so many in a row, agreed on by the others, and the silo is dead. The looks take longer by
    // themselves while the one who looks is starved of processor time.
    private static void Watch(ClusterMembershipOptions membership, ClusterSettings settings)
    {
        membership.ProbeTimeout = settings.ProbeTimeout;
        membership.NumMissedProbesLimit = settings.MissedProbes;
        membership.TableRefreshTimeout = TimeSpan.FromSeconds(5);
        membership.IAmAliveTablePublishTimeout = TimeSpan.FromSeconds(5);
        membership.DeathVoteExpirationTimeout = TimeSpan.FromSeconds(30);
        membership.DefunctSiloExpiration = TimeSpan.FromDays(1);
    }

    private static void Connect(ConnectionOptions connections)
    {
        connections.OpenConnectionTimeout = TimeSpan.FromSeconds(2);
        connections.ConnectionRetryDelay = TimeSpan.FromMilliseconds(200);
    }

    private static (ClusterSettings Settings, string Database) Read(IConfiguration configuration) => (
        configuration.GetSection("Cluster").Get<ClusterSettings>() ?? new(),
        PostgresDatabase.ConnectionStringOf(configuration.GetSection("Postgres").Get<PostgresStorageOptions>()!));

    /// <summary>An API that starts before its silos waits for them.</summary>
    private sealed class WaitForSilos : IClientConnectionRetryFilter
    {
        public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), cancellationToken);
            return true;
        }
    }
}
