using System.Net;
using System.Net.Http.Json;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Cluster.Tests.Load;
using LearningSessions.Cluster.Tests.Running;
using Xunit.Abstractions;

namespace LearningSessions.Cluster.Tests;

/// <summary>Two silos, an API and PostgreSQL under a steady load, and what befalls them. Each test leaves the cluster whole. Seconds are reported, not
/// asserted: they are the machine's.</summary>
[Collection("Cluster")]
public sealed class FailureTests(RunningCluster cluster, ITestOutputHelper output)
{
    [ClusterFact]
    public Task After_kill_9_of_a_silo_nothing_acknowledged_is_lost_and_nothing_is_done_twice() => Killed("kill", secondsAfter: 6);

    [ClusterFact]
    public async Task A_rolling_restart_by_SIGTERM_fails_no_request()
    {
        var load = await SteadyLoad.On(cluster, "rolling");
        await SteadyLoad.For(1);
        var begun = load.Now;

        for (var silo = 0; silo < 2; silo++)
        {
            Assert.Equal(0, await cluster.End(silo));
            await cluster.Start(silo);
        }

        await SteadyLoad.For(1);
        await Ends(load, "SIGTERM of each silo", begun);
        Assert.Empty(load.Failures);
    }

    [ClusterFact]
    public async Task A_silo_that_froze_for_10_s_exits_when_it_wakes_and_is_started_again()
    {
        var load = await SteadyLoad.On(cluster, "frozen");
        await SteadyLoad.For(1);
        var begun = load.Now;

        cluster.Freeze(0);
        await SteadyLoad.For(10);
        cluster.Thaw(0);
        Assert.NotEqual(0, await cluster.Ended(0));
        await cluster.Start(0);

        await SteadyLoad.For(1);
        await Ends(load, "SIGSTOP for 10 s", begun);
    }

    [ClusterFact]
    public async Task When_PostgreSQL_is_restarted_the_service_returns_by_itself()
    {
        var load = await SteadyLoad.On(cluster, "database");
        await SteadyLoad.For(1);
        var begun = load.Now;

        cluster.RestartDatabase();

        await SteadyLoad.For(5);
        await Ends(load, "restart of PostgreSQL", begun);
        Assert.True(cluster.AllLive, cluster.Said);
    }

    [ClusterFact]
    public async Task While_PostgreSQL_is_away_requests_are_refused_as_unavailable_and_then_all_goes_on()
    {
        using var known = await Put("known");
        Assert.Equal(HttpStatusCode.Created, known.StatusCode);
        using var version = await NewVersion();
        Assert.Equal(HttpStatusCode.Created, version.StatusCode);

        cluster.StopDatabase();
        await Task.WhenAll(
            Put("known").IsProblem(503, "unavailable"),
            Put("new").IsProblem(503, "unavailable"),
            NewVersion().IsProblem(503, "unavailable"),
            Get("/v1/prompts/away.es/versions/1").IsProblem(503, "unavailable"),
            Get("/v1/tutors").IsProblem(503, "unavailable"),
            Get("/v1/model-calls").IsProblem(503, "unavailable"));
        cluster.ResumeDatabase();

        foreach (var tutor in (string[])["known", "new"])
        {
            using var answer = await Put(tutor);
            Assert.True(answer.IsSuccessStatusCode, $"{tutor}: {answer.StatusCode}\n{cluster.Said}");
        }

        Assert.True(cluster.AllLive, cluster.Said);
    }

    [ClusterFact]
    [Trait("Tier", "Long")]
    public async Task Three_times_60_s_with_kill_9_in_the_middle_end_alike()
    {
        for (var run = 1; run <= 3; run++)
            await Killed($"long{run}", secondsAfter: 45);
    }

    private Task<HttpResponseMessage> Get(string address) => cluster.Client.GetAsync(new Uri(address, UriKind.Relative));

    private Task<HttpResponseMessage> Put(string tutor) => cluster.Client.PutAsJsonAsync($"/v1/tutors/away-{tutor}", new { name = "Ana", language = "es" });

    private Task<HttpResponseMessage> NewVersion() =>
        cluster.Client.PostAsJsonAsync("/v1/prompts/away.es/versions", new { developer = "Help.", user = $"Version {DateTimeOffset.UtcNow:O}" });

    private async Task Killed(string name, double secondsAfter)
    {
        var load = await SteadyLoad.On(cluster, name);
        await SteadyLoad.For(2);
        var begun = load.Now;

        await cluster.Kill(1);
        await SteadyLoad.For(secondsAfter / 2);
        await cluster.Start(1);

        await SteadyLoad.For(secondsAfter / 2);
        await Ends(load, "kill -9", begun);
    }

    private async Task Ends(SteadyLoad load, string what, TimeSpan begun)
    {
        try
        {
            await load.EndsWhole();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            output.WriteLine(cluster.Said);
            throw;
        }
        finally
        {
            if (load.Failures.Any(failure => failure.Reason.Contains(": 500", StringComparison.Ordinal)))
                output.WriteLine(cluster.Said);
            output.WriteLine(load.Report(what, begun));
        }
    }
}
