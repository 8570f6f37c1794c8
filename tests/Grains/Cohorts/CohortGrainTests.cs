using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Cohorts;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Tests.Running;

namespace LearningSessions.Grains.Tests.Cohorts;

public sealed class CohortGrainTests
{
    private const int HeadLimit = 64 * 1024;

    [Fact]
    public async Task Its_learners_stand_once_and_in_order_and_the_same_again_changes_nothing()
    {
        await using var running = await RunningGrains.StartAsync();
        var cohort = running.Get<ICohortGrain>("intake");

        Assert.Null(await cohort.Get());
        Assert.Null(await cohort.Learners());
        await cohort.Put(Ids("bea", "ana", "bea"), "rosa");
        var again = Assert.IsType<PutCohortOutcome.Done>(await cohort.Put(Ids("ana", "bea"), "luis"));

        Assert.Equal((1, 2, "rosa", running.Time.GetUtcNow()), (again.Cohort.Version, again.Cohort.Learners, again.Cohort.ChangedBy, again.Cohort.ChangedAt));
        Assert.Equal(Ids("ana", "bea"), await cohort.Learners());
    }

    [Fact]
    public async Task Others_take_their_place_only_on_the_version_that_was_seen()
    {
        await using var running = await RunningGrains.StartAsync();
        var cohort = running.Get<ICohortGrain>("intake");
        await cohort.Put(Ids("ana"), "rosa", onVersion: 0);
        await cohort.Put(Ids("bea"), "rosa", onVersion: 1);

        var late = Assert.IsType<PutCohortOutcome.VersionConflict>(await cohort.Put(Ids("cleo"), "luis", onVersion: 1));

        Assert.Equal(2, late.Version);
        Assert.Equal(Ids("bea"), await cohort.Learners());
    }

    [Fact]
    public async Task An_empty_one_is_there_and_a_removed_one_is_not_until_it_is_made_anew()
    {
        await using var running = await RunningGrains.StartAsync();
        var cohort = running.Get<ICohortGrain>("intake");

        await cohort.Put([], "rosa");
        Assert.Equal(Ids(), await cohort.Learners());
        Assert.True(await cohort.Delete());
        Assert.False(await cohort.Delete());
        Assert.Null(await cohort.Learners());
        await cohort.Put(Ids("ana"), "rosa");
        Assert.Equal(Ids("ana"), await cohort.Learners());
    }

    [Fact]
    public async Task Twenty_thousand_learners_leave_the_head_small_and_a_write_that_fails_on_the_way_is_made_good_after_a_restart()
    {
        await using var running = await RunningGrains.StartAsync();
        var learners = Ids([.. Enumerable.Range(0, Cohort.MaxLearners).Select(n => $"{new string('a', 100)}-{n:d5}")]);
        var writes = 0;
        running.Storage.BeforeWrite = () => ++writes < 10 ? Task.CompletedTask : throw new IOException("The disk is full.");
        await Assert.ThrowsAnyAsync<Exception>(() => running.Get<ICohortGrain>("many").Put(learners, "rosa"));
        await running.StopProcess();
        running.Storage.BeforeWrite = () => Task.CompletedTask;
        await running.StartProcess();

        Assert.Equal(Cohort.MaxLearners, (await running.Get<ICohortGrain>("many").Get())!.Learners);
        Assert.Equal(learners, await running.Get<ICohortGrain>("many").Learners());
        Assert.True(running.Storage.Writes("cohort") > Cohort.MaxLearners / 450, $"{running.Storage.Writes("cohort")} writes");
        Assert.InRange(running.Storage.LongestState, 1, HeadLimit);
    }

    private static ImmutableArray<LearnerId> Ids(params string[] ids) => [.. ids.Select(LearnerId.From)];
}
