using System.Text.Json;
using LearningSessions.Api.Operations;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Cluster.Tests.Running;
using LearningSessions.Grains.Interfaces.Access;

namespace LearningSessions.Cluster.Tests;

/// <summary>Orleans' dashboard, served by an API that is a client of the silos.</summary>
[Collection("Cluster")]
public sealed class DashboardTests(RunningCluster cluster)
{
    [ClusterFact]
    public async Task An_operator_sees_both_silos_in_it()
    {
        using var client = cluster.ClientOf(AccessRole.Operator);

        var counters = await client.GetAsync(new Uri($"{EngineDashboard.Address}/DashboardCounters", UriKind.Relative)).Is<JsonElement>(200);

        Assert.Equal(2, counters.GetProperty("hosts").EnumerateArray().Count(host => host.GetProperty("status").GetString() == "Active"));
    }

    [ClusterFact]
    public async Task A_reviewer_is_refused()
    {
        using var client = cluster.ClientOf(AccessRole.Reviewer);

        await client.GetAsync(new Uri($"{EngineDashboard.Address}/", UriKind.Relative)).IsProblem(403, "not-allowed");
    }
}
