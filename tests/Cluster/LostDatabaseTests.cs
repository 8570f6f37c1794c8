using LearningSessions.Cluster.Tests.Grains;
using LearningSessions.Cluster.Tests.Running;

namespace LearningSessions.Cluster.Tests;

/// <summary>What callers in another place than the silo see when the silo has lost its database.</summary>
public sealed class LostDatabaseTests
{
    private static readonly (string What, Func<IDatabaseUser, Task> Call)[] Uses =
    [
        ("write a state", user => user.WriteState()),
        ("write a page", user => user.WritePage()),
        ("read pages", user => user.ReadPages()),
        ("keep a model call", user => user.KeepModelCall()),
        ("register a reminder", user => user.Remind()),
        ("through another grain", user => user.WritePageOf("other")),
    ];

    [ClusterFact]
    public async Task Whatever_a_grain_wanted_of_it_the_caller_is_told_that_the_silo_is_unavailable()
    {
        await using var silo = await OneSilo.Start();
        await silo.Get<IDatabaseUser>("other").Come();
        await All(silo);

        silo.Database.Stop();
        await Task.WhenAll(
        [
            .. Uses.Select(use => IsUnavailable(use.What, () => use.Call(silo.Get<IDatabaseUser>(use.What)))),
            IsUnavailable("be activated", silo.Get<IDatabaseUser>("new").Come),
        ]);

        silo.Database.Resume();
        await All(silo);
        await silo.Get<IDatabaseUser>("new").Come();
    }

    // A user for each, so that they wait beside each other.
    private static Task All(OneSilo silo) => Task.WhenAll(Uses.Select(use => use.Call(silo.Get<IDatabaseUser>(use.What))));

    private static async Task IsUnavailable(string what, Func<Task> call)
    {
        var failure = await Record.ExceptionAsync(call);
        Assert.True(failure is SiloUnavailableException, $"{what}: {failure}");
    }
}
