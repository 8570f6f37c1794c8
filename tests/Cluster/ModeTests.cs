using LearningSessions.Silo.Cluster;
using Microsoft.Extensions.Configuration;

namespace LearningSessions.Cluster.Tests;

/// <summary>What a process needs to be what it is told to be; each refusal is one plain line.</summary>
public sealed class ModeTests
{
    private const string Database = "Postgres:ConnectionString";
    private const string Folder = "Cluster:SharedFolder";
    private const string Bucket = "Blobs:Bucket";
    private const string Key = "Access:LocalKey";

    [Fact]
    public void One_process_needs_nothing() => Assert.Null(Fault(ProcessMode.Single, canCluster: false));

    [Fact]
    public void The_embedded_engine_is_no_cluster() => Assert.Contains("Engine=Orleans", Fault(ProcessMode.Silo, canCluster: false, Database, Folder), StringComparison.Ordinal);

    [Theory]
    [InlineData(ProcessMode.Silo, Database, Folder)]
    [InlineData(ProcessMode.Silo, Folder, Database, Bucket)]
    [InlineData(ProcessMode.Api, Database, Folder, Key)]
    [InlineData(ProcessMode.Api, Folder, Database, Key)]
    [InlineData(ProcessMode.Api, Key, Database, Bucket)]
    public void What_is_missing_is_named(ProcessMode mode, string missing, params string[] given)
    {
        var fault = Fault(mode, canCluster: true, given);

        Assert.Contains(missing, fault, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', fault!);
    }

    [Theory]
    [InlineData(ProcessMode.Silo, Database, Folder)]
    [InlineData(ProcessMode.Api, Database, Folder, Key)]
    [InlineData(ProcessMode.Api, Database, Bucket, Key)]
    public void With_all_of_it_the_process_starts(ProcessMode mode, params string[] given) => Assert.Null(Fault(mode, canCluster: true, given));

    [Fact]
    public void A_mode_that_is_none_is_refused() =>
        Assert.Contains("Single, Silo, Api", Assert.Throws<ModeRefusedException>(() => ModeRules.Of(Configuration("Mode"))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(12, 2, 6)]
    [InlineData(4, 3, 1)]
    [InlineData(1, 5, 1)]
    public void Each_silo_keeps_to_its_share_of_a_limit(int limit, int silos, int share) => Assert.Equal(share, new ClusterSettings { Silos = silos }.Share(limit));

    private static string? Fault(ProcessMode mode, bool canCluster, params string[] given) => ModeRules.FaultOf(mode, Configuration(given), canCluster);

    private static IConfiguration Configuration(params string[] given) =>
        new ConfigurationBuilder().AddInMemoryCollection(given.Select(name => KeyValuePair.Create<string, string?>(name, "given"))).Build();
}
