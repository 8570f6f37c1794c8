using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Recordings;

namespace LearningSessions.Storage.States;

/// <summary>A recording's row, and that of its work.</summary>
internal static class RecordingRows
{
    private static readonly Table Recordings = new("recording", ["id"],
        ["tutor", "learner", "learner_name", "language", "recorded_at", "duration", "state", "step", "reason", "engine", "tutor_talk_share",
            "learner_talk_share", "words", "accepted_at", "ended_at", "search"],
        constant: ["tutor", "learner", "learner_name", "language", "recorded_at", "accepted_at", "search"],
        settled: "state");

    private static readonly Table Terms = new("recording_term", ["recording", "term"], ["mentions"], constant: []);

    private static readonly Table AllTerms = new("recording_term", ["recording"], [], constant: []);

    public static Projection<RecordingState>[] All { get; } =
    [
        new(Recordings, key => [key], (_, state, _) => state.Recording is { } recording ? Recording(recording) : null),
        WorkRows.Of<RecordingState>(WorkKind.Recording, (_, state, now) => state.Recording is { } recording ? Work(recording, now) : null),
    ];

    /// <summary>The terms that were said: a row each.</summary>
    public static RowChanges<RecordingState> Changes { get; } = new(
        (key, state) => state.Recording is { Terms: { IsDefaultOrEmpty: false } terms }
            ? [new(AllTerms, [key], null), .. terms.Select(term => new RowChange(Terms, [key, term.Term], [term.Count]))]
            : [],
        key => [new(AllTerms, [key], null)]);

    private static object?[] Recording(Recording recording)
    {
        var (call, work) = (recording.Submission, recording.Work);
        return
        [
            call.Tutor.Value, call.Learner.Value, call.LearnerName, call.Language, UnixMicroseconds.From(call.RecordedAt), recording.Duration,
            (int)work.State, work.Step, WorkRows.Reason(work), recording.Transcript?.Engine, recording.Measures?.TutorTalkShare,
            recording.Measures?.LearnerTalkShare, recording.Measures?.Words, UnixMicroseconds.From(work.AcceptedAt), UnixMicroseconds.From(work.EndedAt),
            SearchText.Of(recording.Id.Value, call.Tutor.Value, call.Learner.Value, call.LearnerName),
        ];
    }

    private static object?[] Work(Recording recording, DateTimeOffset now)
    {
        var call = recording.Submission;
        return WorkRows.Columns(recording.Id.Value, recording.Work, call.Tutor.Value, call.Learner.Value, call.LearnerName, now);
    }
}
