using LearningSessions.Grains.Imports;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.States;

/// <summary>An import's row, and that of its work.</summary>
internal static class ImportRows
{
    private static readonly Table Imports = new("import", ["id"],
        ["kind", "file_name", "submitted_by", "state", "reason", "bytes", "length", "read_count", "malformed", "incomplete", "grouped", "kept", "dead_letters",
            "accepted_at", "ended_at"],
        constant: ["kind", "file_name", "submitted_by", "accepted_at"]);

    public static Projection<ImportState>[] All { get; } =
    [
        new(Imports, key => [key], (_, state, _) => state.Import is { } import ? Import(import) : null),
        WorkRows.Of<ImportState>(WorkKind.Import, (key, state, now) => state.Import is { } import
            ? WorkRows.Columns(key, import.Work, null, null, import.Submission.FileName, now)
            : null),
    ];

    private static object?[] Import(Import import)
    {
        var (progress, counts) = (import.Progress, import.Progress.Counts);
        return
        [
            (int)import.Submission.Kind, import.Submission.FileName, import.Submission.By, (int)import.Work.State, WorkRows.Reason(import.Work),
            progress.Bytes, progress.Length, counts.Read, counts.Malformed, counts.Incomplete, counts.Grouped, counts.Kept, import.DeadLetters,
            UnixMicroseconds.From(import.Work.AcceptedAt), UnixMicroseconds.From(import.Work.EndedAt),
        ];
    }
}
