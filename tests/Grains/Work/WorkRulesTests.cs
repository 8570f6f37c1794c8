using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Tests.Work;

public sealed class WorkRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly RetryOptions Options = new() { MaxAttempts = 3, BaseDelay = TimeSpan.FromSeconds(2), MaxDelay = TimeSpan.FromSeconds(10) };

    [Fact]
    public void Accepted_work_is_running_its_first_attempt()
    {
        var work = WorkRules.Accept("Store", Now);

        Assert.Equal((WorkState.Running, 1, "Store", Now), (work.State, work.Attempt, work.Step, work.AcceptedAt));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 4)]
    [InlineData(3, 8)]
    [InlineData(4, 10)]
    [InlineData(60, 10)]
    public void The_longest_wait_doubles_up_to_the_limit(int failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), WorkRules.Delay(failures, null, Options, 1));

    [Fact]
    public void Jitter_takes_any_part_of_the_wait()
    {
        Assert.Equal(TimeSpan.Zero, WorkRules.Delay(3, null, Options, 0));
        Assert.Equal(TimeSpan.FromSeconds(4), WorkRules.Delay(3, null, Options, 0.5));
    }

    [Theory]
    [InlineData(0, 296)]
    [InlineData(1, 298)]
    public void A_wait_the_service_asked_for_is_kept_and_little_is_added(double jitter, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), WorkRules.Delay(5, TimeSpan.FromSeconds(296), Options, jitter));

    [Fact]
    public void A_transient_failure_is_tried_again_until_the_attempts_are_used_up()
    {
        var work = WorkRules.Accept("Store", Now);
        var failure = new ProviderFailure.Transient("busy");

        var once = WorkRules.Fail(work, failure, Options, 1, Now);
        Assert.Equal((WorkState.Retrying, Now + TimeSpan.FromSeconds(2)), (once.State, once.DueAt));

        var twice = WorkRules.Fail(WorkRules.Begin(once, Now), failure, Options, 1, Now);
        var thrice = WorkRules.Fail(WorkRules.Begin(twice, Now), failure, Options, 1, Now);
        Assert.Equal((WorkState.DeadLetter, "busy", 3), (thrice.State, thrice.Reason, thrice.Errors.Length));
        Assert.Equal([1, 2, 3], thrice.Errors.Select(error => error.Attempt));
    }

    [Fact]
    public void A_permanent_failure_is_given_up_at_once()
    {
        var work = WorkRules.Fail(WorkRules.Accept("Store", Now), new ProviderFailure.Permanent("bad audio"), Options, 1, Now);

        Assert.Equal((WorkState.DeadLetter, Now), (work.State, work.EndedAt));
        Assert.True(Assert.Single(work.Errors).Permanent);
    }

    [Fact]
    public void Work_that_was_cut_off_is_due_again_at_once_beside_others()
    {
        var work = WorkRules.Interrupt(WorkRules.Accept("Transcribe", Now), Options, Now);

        Assert.Equal((WorkState.Waiting, Now), (work.State, work.DueAt));
        Assert.False(WorkRules.RunsAlone(work, Options));
        Assert.Equal("Transcribe", Assert.Single(work.Errors).Step);
    }

    [Fact]
    public void Work_that_was_cut_off_twice_in_one_step_runs_alone_until_the_step_is_done()
    {
        var work = CutOff(WorkRules.Accept("Transcribe", Now), times: 2);

        Assert.Equal(WorkState.Waiting, work.State);
        Assert.True(WorkRules.RunsAlone(work, Options));
        Assert.False(WorkRules.RunsAlone(WorkRules.Advance(work, "Measure", Now), Options));
    }

    [Theory]
    [InlineData(3, WorkState.Waiting)]
    [InlineData(4, WorkState.DeadLetter)]
    public void Work_that_was_cut_off_twice_more_when_alone_is_set_aside(int times, WorkState then) =>
        Assert.Equal(then, CutOff(WorkRules.Accept("Transcribe", Now), times).State);

    [Fact]
    public void What_was_set_aside_runs_beside_others_again_when_a_person_retries_it()
    {
        var setAside = CutOff(WorkRules.Accept("Transcribe", Now), times: 4);

        Assert.Contains("4 times", setAside.Reason, StringComparison.Ordinal);
        Assert.False(WorkRules.RunsAlone(WorkRules.RetryNow(setAside, Now), Options));
    }

    [Fact]
    public void A_step_that_succeeds_forgets_the_interruptions_before_it()
    {
        var interrupted = WorkRules.Begin(WorkRules.Interrupt(WorkRules.Accept("Store", Now), Options, Now), Now);

        var next = WorkRules.Advance(interrupted, "Transcribe", Now);

        Assert.Equal(WorkState.Waiting, WorkRules.Interrupt(next, Options, Now).State);
    }

    [Fact]
    public void Attempts_are_numbered_over_all_steps_and_retries()
    {
        var work = WorkRules.Advance(WorkRules.Accept("Store", Now), "Transcribe", Now);
        var givenUp = WorkRules.Fail(work, new ProviderFailure.Permanent("no"), Options, 1, Now);

        var again = WorkRules.RetryNow(givenUp, Now);

        Assert.Equal((3, WorkState.Running, 0), (again.Attempt, again.State, again.Failures));
        Assert.Null(again.EndedAt);
    }

    [Fact]
    public void Only_the_newest_errors_are_kept()
    {
        var work = WorkRules.Accept("Store", Now);
        for (var i = 0; i < WorkRules.MaxErrors + 5; i++)
            work = WorkRules.RetryNow(WorkRules.Fail(work, new ProviderFailure.Permanent("no"), Options, 1, Now), Now);

        Assert.Equal(WorkRules.MaxErrors, work.Errors.Length);
        Assert.Equal(6, work.Errors[0].Attempt);
    }

    private static WorkProgress CutOff(WorkProgress work, int times)
    {
        for (var i = 0; i < times; i++)
            work = WorkRules.Interrupt(work.State == WorkState.Running ? work : WorkRules.Begin(work, Now), Options, Now);
        return work;
    }
}
