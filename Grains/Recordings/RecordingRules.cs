using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Recordings;

/// <summary>How a recording goes from submitted to measured.</summary>
public static class RecordingRules
{
    /// <summary>A new recording, its first step under way.</summary>
    public static Recording Accept(RecordingId id, SubmitRecording command, TimeSpan duration, DateTimeOffset now) =>
        WithWork(
            new Recording { Id = id, Submission = command, Duration = duration.TotalSeconds },
            WorkRules.Accept(command.Origin is null ? nameof(RecordingStep.Store) : nameof(RecordingStep.Fetch), now),
            now);

    /// <summary>The step that the progress names.</summary>
    public static RecordingStep StepOf(Recording recording) => Enum.Parse<RecordingStep>(recording.Work.Step);

    /// <summary>What becomes of the recording when an attempt ends.</summary>
    /// <param name="recording">The recording, its attempt under way.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="retry">How often and how long to wait.</param>
    /// <param name="jitter">Random, 0 to 1.</param>
    /// <param name="now">UTC.</param>
    public static Recording Apply(Recording recording, StepOutcome outcome, RetryOptions retry, double jitter, DateTimeOffset now) => outcome switch
    {
        StepOutcome.Fetched fetched => Advance(Fetched(recording, fetched), RecordingStep.Store, now),
        StepOutcome.Stored stored =>
            Advance(recording with { Document = stored.Document }, RecordingStep.Transcribe, now),
        StepOutcome.Transcribed transcribed =>
            Advance(recording with { Transcript = transcribed.Transcript, Job = null }, RecordingStep.Measure, now),
        StepOutcome.Awaiting awaiting => Await(recording, awaiting, now),
        StepOutcome.Measured measured =>
            EndStep(
                recording with
                {
                    Measures = measured.Measures,
                    TranscriptDocument = measured.Document,
                    Terms = measured.Terms,
                    Work = WorkRules.Complete(recording.Work, now),
                },
                now),
        StepOutcome.Told => EndStep(recording with { Work = WorkRules.Complete(recording.Work, now) }, now),
        StepOutcome.Unrecognizable unrecognizable =>
            recording with { Work = WorkRules.Skip(recording.Work, unrecognizable.Reason, now) },
        StepOutcome.Failed failed =>
            recording with
            {
                Work = WorkRules.Fail(recording.Work, failed.Failure, retry, jitter, now),
                Job = failed.EndsJob ? null : recording.Job,
            },
        _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Not an outcome of a recording's step."),
    };

    /// <summary>The recording with this progress; an attempt that begins is counted in its step's report.</summary>
    public static Recording WithWork(Recording recording, WorkProgress work, DateTimeOffset now)
    {
        var next = recording with { Work = work };
        if (work.State != WorkState.Running)
            return next;
        var step = StepOf(next);
        var report = next.Steps.FirstOrDefault(each => each.Step == step);
        return next with
        {
            Steps = report is null
                ? next.Steps.Add(new StepReport(step, 1, now, null))
                : next.Steps.Replace(report, report with { Attempts = report.Attempts + 1 }),
        };
    }

    /// <summary>The recording whose attempt was to begin and waits instead, for its kind is paused; its step's report does not count it.</summary>
    public static Recording Hold(Recording begun, DateTimeOffset now)
    {
        var report = begun.Steps.Single(each => each.Step == StepOf(begun));
        return begun with
        {
            Work = WorkRules.Hold(begun.Work, now),
            Steps = report.Attempts == 1 && begun.Job is null ? begun.Steps.Remove(report) : begun.Steps.Replace(report, report with { Attempts = report.Attempts - 1 }),
        };
    }

    /// <summary>What the tutor keeps of the recording.</summary>
    public static RecordingEntry EntryOf(Recording recording) => new(
        recording.Id,
        recording.Submission.Learner,
        recording.Submission.LearnerName,
        recording.Submission.RecordedAt,
        IsTold(recording) ? WorkState.Done : recording.Work.State,
        recording.Transcript,
        recording.Measures);

    /// <summary>The recording whose job a service says it is through with: what came of it is due now. The same recording when it does not wait for it.</summary>
    public static Recording JobEnded(Recording recording, string jobId, DateTimeOffset now)
    {
        var waits = recording is { Job: { } job, Work.State: WorkState.Waiting or WorkState.Retrying } && (job.JobId ?? jobId) == jobId;
        return waits
            ? recording with { Job = recording.Job! with { JobId = jobId }, Work = recording.Work with { DueAt = now } }
            : recording;
    }

    /// <summary>The name its audio gets in the tutor's folder.</summary>
    public static DocumentName DocumentOf(Recording recording) => new(
        recording.Submission.Tutor,
        FormattableString.Invariant($"{recording.Submission.Tutor}_{recording.Submission.Learner}_{recording.Submission.RecordedAt:yyyy-MM-dd}"),
        Path.GetExtension(recording.Submission.AudioBlob),
        recording.Id.Value);

    /// <summary>The name its transcript gets beside the audio: that of the audio with <c>tr_</c> before it, so that both of a pair's second call of a day
    /// end in <c>_2</c>.</summary>
    public static DocumentName TranscriptDocumentOf(Recording recording) => new(
        recording.Submission.Tutor,
        "tr_" + (recording.Document is { } audio ? Path.GetFileNameWithoutExtension(audio) : DocumentOf(recording).Stem),
        ".txt",
        recording.Id.Value)
    {
        Replaces = recording.Speakers.Version > 1,
    };

    /// <summary>Whether all is done but that others are told of corrected speakers.</summary>
    private static bool IsTold(Recording recording) => StepOf(recording) == RecordingStep.Tell;

    private static Recording Await(Recording recording, StepOutcome.Awaiting awaiting, DateTimeOffset now)
    {
        var report = recording.Steps.Single(each => each.Step == StepOf(recording));
        return recording with
        {
            Job = awaiting.Job with { Attempt = recording.Work.Attempt },
            Work = WorkRules.Await(recording.Work, now + awaiting.PollAfter),
            Steps = recording.Steps.Replace(report, report with { Attempts = report.Attempts - 1 }),
        };
    }

    private static Recording Fetched(Recording recording, StepOutcome.Fetched fetched) => recording with
    {
        Submission = recording.Submission with { AudioBlob = fetched.AudioBlob, TranscriptBlob = fetched.TranscriptBlob },
        Duration = fetched.Duration,
    };

    private static Recording Advance(Recording recording, RecordingStep next, DateTimeOffset now) =>
        WithWork(EndStep(recording, now), WorkRules.Advance(recording.Work, next.ToString(), now), now);

    private static Recording EndStep(Recording recording, DateTimeOffset now)
    {
        var step = StepOf(recording);
        return recording with
        {
            Steps = [.. recording.Steps.Select(report => report.Step == step ? report with { EndedAt = now } : report)],
        };
    }
}
