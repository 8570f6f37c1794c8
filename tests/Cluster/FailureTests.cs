using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Cluster.Tests.Load;
using LearningSessions.Cluster.Tests.Running;
using Xunit.Abstractions;

namespace LearningSessions.Cluster.Tests;

/// <summary>Two silos, an API, PostgreSQL and a bucket under a steady load, and what befalls them. Each test leaves the cluster whole. Seconds are reported,
/// not asserted: they are the machine's.</summary>
[Collection("Cluster")]
public sealed class FailureTests(RunningCluster cluster, ITestOutputHelper output)
{
    [ClusterFact]
    public Task After_kill_9_of_a_silo_nothing_acknowledged_is_lost_and_nothing_is_done_twice() => Killed("kill", secondsAfter: 6);

    [ClusterFact]
    public async Task A_rolling_restart_by_SIGTERM_fails_no_request()
    {
        await using var load = await SteadyLoad.On(cluster, "rolling");
        await SteadyLoad.For(1);
        var begun = load.Now;

        for (var silo = 0; silo < 2; silo++)
            await Restart(silo);

        await SteadyLoad.For(1);
        await load.Ends(output, "SIGTERM of each silo", begun);
        Assert.Empty(load.Failures);
    }

    [ClusterFact]
    public Task A_silo_that_froze_and_was_declared_dead_exits_when_it_wakes_and_is_started_again() => Frozen("frozen", atLeast: 0);

    [ClusterFact]
    public async Task While_PostgreSQL_is_away_requests_are_refused_as_unavailable_and_then_all_goes_on()
    {
        using var known = await Put("known");
        Assert.Equal(HttpStatusCode.Created, known.StatusCode);
        using var version = await NewVersion();
        Assert.Equal(HttpStatusCode.Created, version.StatusCode);
        await using var load = await SteadyLoad.On(cluster, "away");
        await SteadyLoad.For(1);
        Assert.All(await cluster.Readiness(), ready => Assert.Equal(HttpStatusCode.OK, ready));

        cluster.Database.Stop();
        try
        {
            await Task.WhenAll(
                Put("known", "Eva").IsProblem(503, "unavailable"),
                Put("new").IsProblem(503, "unavailable"),
                NewVersion().IsProblem(503, "unavailable"),
                Get("/v1/prompts/away.es/versions/1").IsProblem(503, "unavailable"),
                Get("/v1/tutors").IsProblem(503, "unavailable"),
                Get("/v1/model-calls").IsProblem(503, "unavailable"));
            Assert.All(await cluster.Readiness(), ready => Assert.Equal(HttpStatusCode.ServiceUnavailable, ready));
        }
        finally
        {
            cluster.Database.Resume();
        }

        var resumed = load.Now;
        foreach (var tutor in (string[])["known", "new"])
        {
            using var answer = await Put(tutor);
            Assert.True(answer.IsSuccessStatusCode, $"{tutor}: {answer.StatusCode}\n{cluster.Said}");
        }

        Assert.All(await cluster.Readiness(), ready => Assert.Equal(HttpStatusCode.OK, ready));
        await SteadyLoad.For(1);
        await load.Ends(output, "PostgreSQL is back", resumed);
        Assert.True(cluster.AllLive, cluster.Said);
    }

    [ClusterFact]
    [Trait("Tier", "Long")]
    public async Task When_PostgreSQL_is_restarted_the_service_returns_by_itself()
    {
        await using var load = await SteadyLoad.On(cluster, "database");
        await SteadyLoad.For(1);
        var begun = load.Now;

        cluster.Database.Stop();
        cluster.Database.Resume();

        await SteadyLoad.For(5);
        await load.Ends(output, "restart of PostgreSQL", begun);
        Assert.True(cluster.AllLive, cluster.Said);
    }

    [ClusterFact]
    [Trait("Tier", "Long")]
    public async Task Three_times_60_s_with_kill_9_in_the_middle_end_alike()
    {
        for (var run = 1; run <= 3; run++)
            await Killed($"killed{run}", secondsAfter: 45);
    }

    [ClusterFact]
    [Trait("Tier", "Long")]
    public async Task Three_times_60_s_with_10_s_of_SIGSTOP_in_the_middle_end_alike()
    {
        for (var run = 1; run <= 3; run++)
            await Frozen($"stopped{run}", atLeast: 10, secondsAfter: 35);
    }

    private Task<HttpResponseMessage> Get(string address) => cluster.Client.GetAsync(new Uri(address, UriKind.Relative));

    private Task<HttpResponseMessage> Put(string tutor, string name = "Ana") =>
        cluster.Client.PutAsJsonAsync($"/v1/tutors/away-{tutor}", new { name, language = "es" });

    private Task<HttpResponseMessage> NewVersion() =>
        cluster.Client.PostAsJsonAsync("/v1/prompts/away.es/versions", new { developer = "Help.", user = $"Version {DateTimeOffset.UtcNow:O}" });

    private async Task Restart(int silo)
    {
        var clock = Stopwatch.StartNew();
        Assert.Equal(0, await cluster.End(silo));
        var ended = clock.Elapsed;
        await cluster.Start(silo);
        output.WriteLine($"Silo {silo} took {ended.TotalSeconds:0.0} s to end, {(clock.Elapsed - ended).TotalSeconds:0.0} s to serve again.");
    }

    private async Task Killed(string name, double secondsAfter)
    {
        await using var load = await SteadyLoad.On(cluster, name);
        await SteadyLoad.For(2);
        var begun = load.Now;

        await cluster.Kill(1);
        await SteadyLoad.For(secondsAfter / 2);
        await cluster.Start(1);

        await SteadyLoad.For(secondsAfter / 2);
        await load.Ends(output, "kill -9", begun);
    }

    // A neighbour that is starved of processor time itself waits longer before it accuses anybody.
    private async Task Frozen(string name, double atLeast, double secondsAfter = 1)
    {
        await using var load = await SteadyLoad.On(cluster, name);
        await SteadyLoad.For(1);
        var begun = load.Now;

        cluster.Freeze(0);
        await Task.WhenAll(SteadyLoad.For(atLeast), cluster.IsDeclaredDead(0));
        var frozen = load.Now - begun;
        cluster.Thaw(0);
        Assert.NotEqual(0, await cluster.Ended(0));
        await cluster.Start(0);

        await SteadyLoad.For(secondsAfter);
        await load.Ends(output, $"SIGSTOP for {frozen.TotalSeconds:0.0} s", begun);
    }
}
