using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Learners;

namespace LearningSessions.Storage.States;

/// <summary>A learner's row, what it holds of each import, and the phases that a write changes.</summary>
internal static class LearnerRows
{
    // Into how many parts learners fall, whose phases are put together part by part.
    private const int Parts = 64;

    private static readonly Table Learners = new("learner", ["id"],
        ["school", "school_code", "level", "responses", "unmatched", "no_phase", "sessions", "first_at", "last_at", "search", "part"],
        constant: ["part"]);

    private static readonly Table Imports = new("learner_import", ["import", "learner"], ["duplicate", "unmatched", "no_phase", "grouped"], constant: []);

    private static readonly Table Phases = new("phase_score", ["learner", "session", "milestone", "phase"],
        ["start_at", "end_at", "responses", "accuracy", "eq", "engagement", "emotion", "engagement_state", "pronunciation", "audio_quality", "score"],
        constant: []);

    private static readonly Table AllPhases = new("phase_score", ["learner"], [], constant: []);
    private static readonly Table AllImports = new("learner_import", ["learner"], [], constant: []);

    /// <summary>The learner's own row.</summary>
    public static Projection<LearnerState>[] All { get; } = [new(Learners, key => [key], (key, state, _) => Learner(key, state))];

    /// <summary>What a write changes.</summary>
    public static IEnumerable<RowChange> Changes(string key, LearnerState state)
    {
        foreach (var tally in state.Imports)
            yield return new(Imports, [tally.Import.Value, key], [tally.Duplicate, tally.Unmatched, tally.NoPhase, tally.Grouped]);
        if (state.PhasesAnew)
            yield return new(AllPhases, [key], null);
        foreach (var phase in state.ChangedPhases)
            yield return new(Phases, [key, phase.Session, phase.Milestone, phase.Phase], phase.Responses == 0 ? null : Phase(phase));
    }

    /// <summary>The state without the phases that its write changed.</summary>
    public static LearnerState Settled(LearnerState state) => state.ChangedPhases.IsEmpty ? state : state with { ChangedPhases = [] };

    /// <summary>What a clearing changes.</summary>
    public static IEnumerable<RowChange> Cleared(string key) =>
        [new(AllImports, [key], null), new(AllPhases, [key], null)];

    private static object?[] Learner(string key, LearnerState state) =>
    [
        state.Profile.School, state.Profile.SchoolCode, state.Profile.Level, state.ResponsePages.Sum(page => (long)page.Count), state.Unmatched, state.NoPhase,
        state.SessionPages.Sum(page => page.Rows),
        state.ResponsePages.IsEmpty ? null : UnixMicroseconds.FromMilliseconds(state.ResponsePages.Min(page => page.From)),
        state.ResponsePages.IsEmpty ? null : UnixMicroseconds.FromMilliseconds(state.ResponsePages.Max(page => page.To)),
        SearchText.Of(key, state.Profile.School, state.Profile.SchoolCode), PartOf(key),
    ];

    // Any even spread will do, since a learner keeps the part of its first row (FNV-1a).
    private static int PartOf(string key) => (int)(key.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u) % Parts);

    private static object?[] Phase(PhaseScore phase) =>
    [
        UnixMicroseconds.FromMilliseconds(phase.Start), UnixMicroseconds.FromMilliseconds(phase.End), phase.Responses, (double?)phase.Accuracy,
        (double?)phase.Eq, (double?)phase.Engagement, phase.Emotion, phase.EngagementState, phase.Pronunciation, phase.AudioQuality, (double?)phase.Score,
    ];
}
