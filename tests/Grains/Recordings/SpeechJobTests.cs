using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Tests.Recordings;

public sealed class SpeechJobTests
{
    private static readonly SpeechJob Job = new() { Engine = "assemblyai", Upload = "u", JobId = "j1", Since = Known.Now };

    [Fact]
    public void A_job_is_kept_while_the_recording_waits_for_it()
    {
        var waiting = Known.After(Known.Stored(), new StepOutcome.Awaiting(Job, TimeSpan.FromMinutes(2)));

        Assert.Equal((WorkState.Waiting, "Transcribe", Known.Now.AddMinutes(2)), (waiting.Work.State, waiting.Work.Step, waiting.Work.DueAt));
        Assert.Equal(Job with { Attempt = waiting.Work.Attempt }, waiting.Job);
        Assert.False(waiting.Work.HasEnded);
    }

    [Fact]
    public void Asking_again_and_again_is_one_attempt_of_the_step()
    {
        var recording = Known.Stored();
        for (var poll = 0; poll < 5; poll++)
            recording = Known.Begun(Known.After(recording, new StepOutcome.Awaiting(Job, TimeSpan.Zero)));

        Assert.Equal(1, recording.Steps.Single(step => step.Step == RecordingStep.Transcribe).Attempts);
        Assert.Equal(7, recording.Work.Attempt);
    }

    [Fact]
    public void A_poll_that_fails_keeps_the_job_and_one_that_succeeds_forgives_it()
    {
        var waiting = Known.After(Known.Stored(), new StepOutcome.Awaiting(Job, TimeSpan.Zero));
        var failed = Known.After(Known.Begun(waiting), new StepOutcome.Failed(new ProviderFailure.Transient("busy")));
        var again = Known.After(Known.Begun(failed), new StepOutcome.Awaiting(Job, TimeSpan.Zero));

        Assert.Equal((WorkState.Retrying, "j1", 1), (failed.Work.State, failed.Job!.JobId, failed.Work.Failures));
        Assert.Equal(0, again.Work.Failures);
    }

    [Fact]
    public void A_job_that_is_over_is_forgotten_so_that_a_retry_orders_another()
    {
        var waiting = Known.Begun(Known.After(Known.Stored(), new StepOutcome.Awaiting(Job, TimeSpan.Zero)));

        var late = Known.After(waiting, new StepOutcome.Failed(new ProviderFailure.Permanent("late")));
        var over = Known.After(waiting, new StepOutcome.Failed(new ProviderFailure.Permanent("bad audio"), EndsJob: true));

        Assert.Equal((WorkState.DeadLetter, "j1"), (late.Work.State, late.Job?.JobId));
        Assert.Equal((WorkState.DeadLetter, null), (over.Work.State, over.Job));
    }

    [Fact]
    public void A_transcript_ends_the_job()
    {
        var running = Known.Begun(Known.After(Known.Stored(), new StepOutcome.Awaiting(Job, TimeSpan.Zero)));

        Assert.Null(Known.After(running, new StepOutcome.Transcribed(new TranscriptSummary("t", "assemblyai", "m", 1, 1))).Job);
    }

    [Theory]
    [InlineData("j1", true)]
    [InlineData("another", false)]
    public void A_call_of_the_service_counts_for_the_job_that_is_awaited(string jobId, bool isDue)
    {
        var waiting = Known.After(Known.Stored(), new StepOutcome.Awaiting(Job, TimeSpan.FromMinutes(2)));

        Assert.Equal(isDue, RecordingRules.JobEnded(waiting, jobId, Known.Now).Work.DueAt == Known.Now);
    }

    [Fact]
    public void A_call_tells_the_id_of_a_job_whose_order_was_not_answered()
    {
        var waiting = Known.After(Known.Stored(), new StepOutcome.Awaiting(Job with { JobId = null }, TimeSpan.FromMinutes(2)));

        Assert.Equal("j9", RecordingRules.JobEnded(waiting, "j9", Known.Now).Job!.JobId);
    }

    [Fact]
    public void A_call_changes_nothing_of_a_recording_that_waits_for_no_job() =>
        Assert.All([Known.Accepted(), Known.Done()], recording => Assert.Same(recording, RecordingRules.JobEnded(recording, "j1", Known.Now)));
}
