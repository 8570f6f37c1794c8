using LearningSessions.Cluster.Tests.Load;
using LearningSessions.Cluster.Tests.Running;
using Xunit.Abstractions;

namespace LearningSessions.Cluster.Tests;

/// <summary>Two builds side by side.</summary>
public sealed class VersionTests(ITestOutputHelper output)
{
    [ClusterFact]
    [Trait("Tier", "Long")]
    public async Task A_rolling_restart_from_the_build_before_to_this_one_fails_no_request_and_what_the_old_one_wrote_is_read_by_the_new()
    {
        using var before = new PreviousBuild();
        var cluster = new RunningCluster(before.Program);
        try
        {
            await cluster.InitializeAsync();
            var written = await SteadyLoad.OnAnyBuild(cluster, "before");
            await SteadyLoad.For(3);
            await written.Ends(output, $"the build of {PreviousBuild.Name} alone", TimeSpan.Zero);

            await using var load = await SteadyLoad.OnAnyBuild(cluster, "mixed");
            await SteadyLoad.For(1);
            var begun = load.Now;
            for (var silo = 0; silo < 2; silo++)
            {
                Assert.Equal(0, await cluster.End(silo));
                await cluster.Start(silo, Products.OfThisBuild);
                await SteadyLoad.For(3);
            }

            await load.Ends(output, "SIGTERM of each silo, started again as the new build", begun);
            Assert.Empty(load.Failures);

            await cluster.StartApi(Products.OfThisBuild);
            await written.EndsWhole();
            await load.EndsWhole();
        }
        finally
        {
            await cluster.DisposeAsync();
        }
    }
}
