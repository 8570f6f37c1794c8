using LearningSessions.Grains.Interfaces.Names;
using LearningSessions.Grains.Interfaces.Schedules;
using LearningSessions.Grains.Schedules;
using LearningSessions.Grains.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Grains.Tests.Schedules;

public sealed class ScheduleGrainTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 12, 15, 0, TimeSpan.Zero);
    private static readonly PutSchedule Nightly = new() { Cron = "30 2 * * *", Action = "record", Parameters = """{"kind":"general"}""" };

    private readonly RecordedAction action = new();
    private RunningGrains host = null!;

    private IScheduleGrain Grain => host.Get<IScheduleGrain>("nightly");

    public async Task InitializeAsync() => host = await RunningGrains.StartAsync(add: (services, _) => services.AddSingleton<IScheduledAction>(action), start: Start);

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task It_runs_at_its_times_and_tells_what_became_of_it()
    {
        var done = Assert.IsType<PutScheduleOutcome.Done>(await Grain.Put(Nightly, "ana"));
        Assert.True(done.IsNew);
        Assert.Equal(Start.Date.AddDays(1).AddHours(2.5), done.Schedule.NextRun!.Value.UtcDateTime);

        var (run, parameters) = await RunAtItsTime();

        Assert.Equal((1, RunTrigger.Due, done.Schedule.NextRun), (run.Number, run.Trigger, run.DueAt));
        Assert.Equal("""{"kind":"general"}""", parameters);
        var schedule = await Ended(run);
        Assert.Equal(RunResult.Succeeded, Assert.Single(schedule.Runs).Result);
        Assert.Equal("Recorded.", schedule.Runs[0].Detail);
        Assert.Equal(run.DueAt!.Value.AddDays(1), schedule.NextRun);
        Assert.Null(schedule.Running);
        Assert.Equal(0, schedule.MissedRuns);
    }

    [Fact]
    public async Task Each_minute_is_served_by_a_timer_and_none_is_left_out()
    {
        await Grain.Put(Nightly with { Cron = "* * * * *" }, "ana");
        for (var i = 1; i <= 5; i++)
        {
            var (run, _) = await RunAtItsTime();
            Assert.Equal((i, Start.AddMinutes(i)), (run.Number, run.DueAt));
            await Ended(run);
        }
    }

    [Fact]
    public async Task A_failed_run_is_told_and_the_next_time_comes_all_the_same()
    {
        action.Ending = _ => Task.FromResult<ScheduledOutcome>(new ScheduledOutcome.Failed("The service is away."));
        await Grain.Put(Nightly, "ana");
        var schedule = await Ended((await RunAtItsTime()).Run);
        Assert.Equal((RunResult.Failed, "The service is away."), (schedule.Runs[0].Result, schedule.Runs[0].Detail));
        Assert.NotNull(schedule.NextRun);

        action.Ending = _ => throw new InvalidOperationException("Nobody foresaw this.");
        schedule = await Ended((await RunAtItsTime()).Run);
        Assert.Equal((RunResult.Failed, "Nobody foresaw this."), (schedule.Runs[1].Result, schedule.Runs[1].Detail));
    }

    [Fact]
    public async Task Times_missed_while_no_process_ran_are_made_up_for_once()
    {
        await Grain.Put(Nightly with { Cron = "*/10 * * * *", CatchUpWithin = TimeSpan.FromMinutes(30) }, "ana");
        await host.StopProcess();
        host.Time.Advance(TimeSpan.FromMinutes(47));
        await host.StartProcess();

        var (run, _) = await RunAfterReminder();

        Assert.Equal((RunTrigger.CaughtUp, Start.AddMinutes(45)), (run.Trigger, run.DueAt));
        var schedule = await Ended(run);
        Assert.Equal(4, schedule.MissedRuns);
        Assert.Equal(Start.AddMinutes(55), schedule.NextRun);
    }

    [Fact]
    public async Task Times_missed_too_long_ago_are_counted_and_left_out()
    {
        await Grain.Put(Nightly with { CatchUpWithin = TimeSpan.FromMinutes(30) }, "ana");
        await host.StopProcess();
        host.Time.Advance(TimeSpan.FromDays(2));
        await host.StartProcess();

        var missed = host.Logged("2 times passed");
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await missed;

        var schedule = (await Grain.Get())!;
        Assert.Equal((2, 0), (schedule.MissedRuns, schedule.Runs.Length));
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 2, 30, 0, TimeSpan.Zero), schedule.NextRun);
        Assert.Equal(0, action.RunsBegun);
    }

    [Fact]
    public async Task A_time_that_comes_during_a_run_waits_for_its_end()
    {
        var ending = new TaskCompletionSource<ScheduledOutcome>();
        action.Ending = _ => ending.Task;
        await Grain.Put(Nightly with { Cron = "*/10 * * * *" }, "ana");
        var (first, _) = await RunAtItsTime();
        host.Time.Advance(TimeSpan.FromMinutes(25));
        Assert.Equal(first, (await Grain.Get())!.Running);
        Assert.Equal(1, action.RunsBegun);

        ending.SetResult(new ScheduledOutcome.Done("At last."));

        var (second, _) = await action.Begun();
        Assert.Equal((RunTrigger.CaughtUp, Start.AddMinutes(25)), (second.Trigger, second.DueAt));
        Assert.Equal(1, (await Grain.Get())!.MissedRuns);
    }

    [Fact]
    public async Task What_brings_it_work_hastens_it_now_or_behind_the_run_under_way()
    {
        var ending = new TaskCompletionSource<ScheduledOutcome>();
        action.Ending = _ => ending.Task;
        await Grain.Put(Nightly, "ana");
        var work = host.Get<IScheduleWork>("nightly");

        await work.Hasten("import 1");
        var (first, _) = await action.Begun();
        await work.Hasten("import 2");
        await work.Hasten("import 3");
        Assert.Equal(first, (await Grain.Get())!.Running);
        ending.SetResult(new ScheduledOutcome.Done("At last."));
        var (second, _) = await action.Begun();

        Assert.Equal([(1, "import 1"), (2, "import 3")], new[] { first, second }.Select(run => (run.Number, run.By)));
        Assert.Single((await Ended(second)).Runs, run => run.Number == 2);
        Assert.Equal(2, action.RunsBegun);
    }

    [Fact]
    public async Task One_that_is_not_enabled_is_not_hastened()
    {
        var work = host.Get<IScheduleWork>("nightly");
        await work.Hasten("import 1");
        await Grain.Put(Nightly with { Enabled = false }, "ana");
        await work.Hasten("import 1");

        Assert.Empty((await Grain.Get())!.Runs);
        Assert.Equal(0, action.RunsBegun);
    }

    [Fact]
    public async Task A_run_cut_off_by_the_end_of_the_process_is_told_and_done_once_more()
    {
        action.Ending = async cancel =>
        {
            await Task.Delay(Timeout.Infinite, cancel);
            throw new InvalidOperationException("This is never reached.");
        };
        await Grain.Put(Nightly, "ana");
        var (cut, _) = await RunAtItsTime();
        await host.StopProcess();
        await host.StartProcess();

        var (again, _) = await RunAfterReminder();
        Assert.Equal((2, RunTrigger.AfterInterruption, cut.DueAt), (again.Number, again.Trigger, again.DueAt));
        await host.StopProcess();
        await host.StartProcess();
        // It came to nothing twice: the third process leaves it.
        await Grain.RunNow("ana");
        var schedule = (await Grain.Get())!;
        Assert.Equal([RunResult.Interrupted, RunResult.Interrupted], schedule.Runs.Select(run => run.Result!.Value));
        Assert.Equal((3, RunTrigger.Asked), (schedule.Running!.Number, schedule.Running.Trigger));
    }

    [Fact]
    public async Task It_runs_now_when_asked_but_never_twice_at_a_time()
    {
        var ending = new TaskCompletionSource<ScheduledOutcome>();
        action.Ending = _ => ending.Task;
        Assert.IsType<RunNowOutcome.Unknown>(await Grain.RunNow("ana"));
        await Grain.Put(Nightly with { Enabled = false }, "ana");

        var started = Assert.IsType<RunNowOutcome.Started>(await Grain.RunNow("beto"));
        Assert.Equal((RunTrigger.Asked, "beto"), (started.Run.Trigger, started.Run.By));
        Assert.Equal(started.Run, Assert.IsType<RunNowOutcome.AlreadyRunning>(await Grain.RunNow("ana")).Run);

        var ended = host.Logged("run 1 ended");
        ending.SetResult(new ScheduledOutcome.Done("Done."));
        await ended;
        var schedule = (await Grain.Get())!;
        Assert.Equal(RunResult.Succeeded, Assert.Single(schedule.Runs).Result);
        Assert.Null(schedule.NextRun);
    }

    [Fact]
    public async Task Removed_or_not_enabled_it_runs_no_more_and_leaves_no_reminder()
    {
        var list = host.Get<INameListGrain>(IScheduleGrain.ListName);
        await Grain.Put(Nightly, "ana");
        Assert.Equal("nightly", Assert.Single(await list.All()));
        Assert.Equal(1, host.Reminders.Count);

        await Grain.Put(Nightly with { Enabled = false }, "ana");
        Assert.Equal(0, host.Reminders.Count);
        Assert.Null((await Grain.Get())!.NextRun);

        await Grain.Put(Nightly, "ana");
        Assert.True(await Grain.Delete());
        Assert.False(await Grain.Delete());
        Assert.Null(await Grain.Get());
        Assert.Empty(await list.All());
        Assert.Equal(0, host.Reminders.Count);
        host.Time.Advance(TimeSpan.FromDays(2));
        Assert.Null(await Grain.Get());
        Assert.Equal(0, action.RunsBegun);
    }

    [Fact]
    public async Task A_definition_with_a_fault_changes_nothing()
    {
        (PutSchedule Definition, string Member)[] faults =
        [
            (Nightly with { Cron = "30 25 * * *" }, "cron"),
            (Nightly with { TimeZone = "Mars/Olympus" }, "timeZone"),
            (Nightly with { Action = "dance" }, "action"),
            (Nightly with { Parameters = "[]" }, "parameters"),
            (Nightly with { Parameters = """{"bad":1}""" }, "parameters"),
            (Nightly with { CatchUpWithin = TimeSpan.FromDays(8) }, "catchUpWithin"),
        ];
        foreach (var (definition, member) in faults)
            Assert.Equal(member, Assert.IsType<PutScheduleOutcome.Refused>(await Grain.Put(definition, "ana")).Member);
        Assert.Null(await Grain.Get());
        Assert.Equal(0, host.Storage.Writes("schedule"));
    }

    private async Task<(ScheduleRun Run, string Parameters)> RunAtItsTime()
    {
        host.Time.MoveTo((await Grain.Get())!.NextRun!.Value);
        return await action.Begun();
    }

    private async Task<(ScheduleRun Run, string Parameters)> RunAfterReminder()
    {
        host.Time.Advance(TimeSpan.FromMinutes(1));
        return await action.Begun();
    }

    private async Task<Schedule> Ended(ScheduleRun run)
    {
        // Get waits for the turn in which the run's end is saved, where that has begun; else it is asked again after the entry.
        var ended = host.Logged($"run {run.Number} ended");
        if ((await Grain.Get())!.Running == run)
            await ended;
        return (await Grain.Get())!;
    }
}
