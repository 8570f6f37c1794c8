using LearningSessions.Engine.Tests.Fixture;
using LearningSessions.Engine.Tests.Grains;

namespace LearningSessions.Engine.Tests.Reminders;

public sealed class ReminderTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(200);

    [Fact]
    public async Task A_reminder_comes_again_and_again_and_never_early()
    {
        await using var engine = await RunningEngine.StartAsync();

        await engine.Get<IReminded>("reminded").Remind("call", Soon, Often);

        await engine.Happenings.Of("call came", 4);
        Assert.Equal(0, engine.Happenings.Count("call came early"));
    }

    [Fact]
    public async Task A_reminder_that_fails_comes_again()
    {
        await using var engine = await RunningEngine.StartAsync();
        engine.Happenings.FailNext("call", new InvalidOperationException("not now"));

        await engine.Get<IReminded>("reminded").Remind("call", Soon, Often);

        await engine.Happenings.Of("call came", 2);
    }

    [Fact]
    public async Task An_unregistered_reminder_comes_no_more()
    {
        await using var engine = await RunningEngine.StartAsync();
        var reminded = engine.Get<IReminded>("reminded");
        await reminded.Remind("stays", Soon, Often);
        await reminded.Remind("goes", TimeSpan.FromSeconds(1), Often);
        Assert.Equal(["goes", "stays"], await reminded.Names());

        Assert.True(await reminded.Forget("goes"));

        await engine.Happenings.Of("stays came", 6);
        Assert.Equal(0, engine.Happenings.Count("goes came"));
        Assert.False(await reminded.Has("goes"));
        Assert.False(await reminded.Forget("goes"));
    }

    [Fact]
    public async Task A_reminder_registered_again_follows_the_new_times()
    {
        await using var engine = await RunningEngine.StartAsync();
        var reminded = engine.Get<IReminded>("reminded");
        await reminded.Remind("call", TimeSpan.FromHours(1), TimeSpan.FromHours(1));

        await reminded.Remind("call", Soon, Often);

        await engine.Happenings.Of("call came");
        Assert.Equal(["call"], await reminded.Names());
    }

    [Fact]
    public async Task A_period_below_the_minimum_is_refused()
    {
        await using var engine = await RunningEngine.StartAsync(new() { MinimumReminderPeriod = TimeSpan.FromMinutes(1) });

        await Assert.ThrowsAsync<ArgumentException>(() => engine.Get<IReminded>("reminded").Remind("call", Soon, Often));
    }

    [Fact]
    public async Task A_reminder_outlives_its_engine()
    {
        var table = new MemoryReminderTable();
        await using (var first = await RunningEngine.StartAsync(new() { Reminders = table }))
            await first.Get<IReminded>("reminded").Remind("call", TimeSpan.FromSeconds(1), Often);

        await using var second = await RunningEngine.StartAsync(new() { Reminders = table });

        await second.Happenings.Of("call came");
        Assert.Equal(0, second.Happenings.Count("call came early"));
    }

    [Fact]
    public async Task A_reminder_outlives_a_killed_process()
    {
        var folder = Directory.CreateTempSubdirectory("engine-tests-");
        var file = Path.Combine(folder.FullName, "reminders.json");
        try
        {
            await using (var first = DyingProcess.Start(file, "register"))
            {
                Assert.Equal("registered", await first.ReadLineAsync());
                first.Kill();
            }
            await using var second = DyingProcess.Start(file, "wait");
            Assert.Equal("came in time", await second.ReadLineAsync());
            second.Kill();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
