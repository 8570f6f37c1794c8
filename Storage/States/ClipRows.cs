using LearningSessions.Grains.Clips;
using LearningSessions.Grains.Interfaces.Clips;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.States;

/// <summary>The row of the newest pass over a learner's clips, and that of its work.</summary>
internal static class ClipRows
{
    private static readonly Table Passes = new("clip_pass", ["learner"],
        ["state", "named", "known", "fetched", "held", "missing", "analysed", "unusable", "reason", "accepted_at", "ended_at"],
        constant: []);

    public static Projection<ClipsState>[] All { get; } =
    [
        new(Passes, key => [key], (_, state, _) => state.Analysis is { } analysis ? Row(analysis) : null),
        WorkRows.Of<ClipsState>(WorkKind.Clips, (key, state, now) => state.Analysis is { } analysis
            ? WorkRows.Columns(key, analysis.Work, null, key, null, now)
            : null),
    ];

    private static object?[] Row(ClipAnalysis analysis)
    {
        var (counts, work) = (analysis.Counts, analysis.Work);
        return
        [
            (int)work.State, counts.Named, counts.Known, counts.Fetched, counts.Held, counts.Missing, counts.Analysed, counts.Unusable,
            WorkRows.Reason(work), UnixMicroseconds.From(work.AcceptedAt), UnixMicroseconds.From(work.EndedAt),
        ];
    }
}
