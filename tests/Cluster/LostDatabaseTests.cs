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
        var user = silo.Get<IDatabaseUser>("user");
        await silo.Get<IDatabaseUser>("other").Come();
        foreach (var (_, call) in Uses)
            await call(user);

        silo.Database.Stop();
        foreach (var (what, call) in Uses)
            IsUnavailable(what, await Record.ExceptionAsync(() => call(user)));
        IsUnavailable("be activated", await Record.ExceptionAsync(silo.Get<IDatabaseUser>("new").Come));

        silo.Database.Resume();
        foreach (var (_, call) in Uses)
            await call(user);
        await silo.Get<IDatabaseUser>("new").Come();
    }

    private static void IsUnavailable(string what, Exception? failure) => Assert.True(failure is SiloUnavailableException, $"{what}: {failure}");
}
