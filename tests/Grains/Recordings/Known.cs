using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Tests.Recordings;

/// <summary>A recording as far as a test wants it.</summary>
internal static class Known
{
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);

    public static Recording Accepted(string language = "es") => RecordingRules.Accept(
        RecordingId.From("r1"),
        new SubmitRecording
        {
            Tutor = TutorId.From("ana"),
            Learner = LearnerId.From("l1"),
            Language = language,
            RecordedAt = new DateTimeOffset(2026, 11, 20, 23, 30, 0, TimeSpan.Zero),
            AudioBlob = "audio/1.wav",
            Fingerprint = "f",
        },
        TimeSpan.FromSeconds(40),
        Now);

    public static Recording Stored(string language = "es") => After(Accepted(language), new StepOutcome.Stored("ana/a.wav"));

    public static Recording Done() => After(
        After(Stored(), new StepOutcome.Transcribed(new TranscriptSummary("transcripts/r1.json", "whisper", "tiny", 4, 40))),
        new StepOutcome.Measured(new TalkMeasures { Words = 12 }));

    public static Recording After(Recording recording, StepOutcome outcome) => RecordingRules.Apply(recording, outcome, new RetryOptions(), 0.5, Now);

    /// <summary>Begins the next attempt, as the grain does when it is due.</summary>
    public static Recording Begun(Recording recording) => RecordingRules.WithWork(recording, WorkRules.Begin(recording.Work, Now), Now);
}
