using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Tests.Recordings;

public sealed class RecordingRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly RetryOptions Options = new();
    private static readonly TranscriptSummary Transcript = new("transcripts/r1.json", "pocketsphinx", "en-us", 12, 300);

    [Fact]
    public void A_recording_is_stored_then_transcribed_then_measured_then_done()
    {
        var stored = Apply(Accepted(), new StepOutcome.Stored("ana/a.wav"));
        var transcribed = Apply(stored, new StepOutcome.Transcribed(Transcript));
        var measured = Apply(transcribed, new StepOutcome.Measured(new TalkMeasures { Words = 90 }));

        Assert.Equal(
            [RecordingStep.Store, RecordingStep.Transcribe, RecordingStep.Measure],
            new[] { Accepted(), stored, transcribed }.Select(RecordingRules.StepOf));
        Assert.Equal(WorkState.Done, measured.Work.State);
        Assert.Equal(("ana/a.wav", Transcript, 90), (measured.Document, measured.Transcript, measured.Measures!.Words));
        Assert.All(measured.Steps, step => Assert.Equal((1, Now), (step.Attempts, step.EndedAt)));
    }

    [Fact]
    public void Each_step_is_a_new_attempt_so_that_a_late_outcome_is_recognized()
    {
        var stored = Apply(Accepted(), new StepOutcome.Stored("ana/a.wav"));

        Assert.Equal((1, 2), (Accepted().Work.Attempt, stored.Work.Attempt));
    }

    [Fact]
    public void A_step_tried_again_counts_its_attempts_and_keeps_its_start()
    {
        var retrying = Apply(Accepted(), new StepOutcome.Failed(new ProviderFailure.Transient("busy")));
        var again = RecordingRules.WithWork(retrying, WorkRules.Begin(retrying.Work, Now.AddMinutes(1)), Now.AddMinutes(1));

        var report = Assert.Single(again.Steps);
        Assert.Equal((2, Now, null), (report.Attempts, report.StartedAt, report.EndedAt));
    }

    [Fact]
    public void A_step_that_its_paused_kind_holds_back_is_not_counted()
    {
        var stored = Apply(Accepted(), new StepOutcome.Stored("ana/a.wav"));
        var retried = RecordingRules.WithWork(stored, WorkRules.RetryNow(stored.Work, Now), Now);

        var held = RecordingRules.Hold(stored, Now.AddMinutes(1));
        var heldAgain = RecordingRules.Hold(retried, Now);

        Assert.Equal((WorkState.Waiting, 1, "Transcribe", Now.AddMinutes(1)), (held.Work.State, held.Work.Attempt, held.Work.Step, held.Work.DueAt));
        Assert.Equal(RecordingStep.Store, Assert.Single(held.Steps).Step);
        Assert.Equal(stored.Steps.AsEnumerable(), heldAgain.Steps.AsEnumerable());
        Assert.Equal(stored.Work.Attempt, heldAgain.Work.Attempt);
    }

    [Fact]
    public void A_recording_no_recognizer_takes_is_skipped_with_the_reason()
    {
        var stored = Apply(Accepted(), new StepOutcome.Stored("ana/a.wav"));

        var skipped = Apply(stored, new StepOutcome.Unrecognizable("No recognizer for Guaraní."));

        Assert.Equal((WorkState.Skipped, "No recognizer for Guaraní."), (skipped.Work.State, skipped.Work.Reason));
        Assert.True(skipped.Work.HasEnded);
    }

    [Fact]
    public void The_document_is_named_by_tutor_learner_and_day()
    {
        var document = RecordingRules.DocumentOf(Accepted());

        Assert.Equal(("ana_l1_2026-03-01", ".wav", "r1"), (document.Stem, document.Extension, document.Owner));
    }

    private static Recording Apply(Recording recording, StepOutcome outcome) => RecordingRules.Apply(recording, outcome, Options, 0.5, Now);

    private static Recording Accepted() => RecordingRules.Accept(
        RecordingId.From("r1"),
        new SubmitRecording
        {
            Tutor = TutorId.From("ana"),
            Learner = LearnerId.From("l1"),
            Language = "en",
            RecordedAt = new DateTimeOffset(2026, 3, 1, 23, 30, 0, TimeSpan.Zero),
            AudioBlob = "audio/1.wav",
            Fingerprint = "f",
        },
        TimeSpan.FromSeconds(40),
        Now);
}
