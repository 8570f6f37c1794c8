using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.States;

/// <summary>The row of a piece of background work: what the sweep and the list of work read.</summary>
internal static class WorkRows
{
    private static readonly Table Works = new("work", ["kind", "key"],
        ["state", "step", "attempt", "failures", "interruptions", "due_at", "accepted_at", "updated_at", "ended_at", "reason", "tutor", "learner", "search", "bulk_retry"],
        constant: ["accepted_at", "tutor", "learner"],
        settled: "state");

    /// <summary>The work that states of one type hold.</summary>
    public static Projection<TState> Of<TState>(WorkKind kind, Func<string, TState, DateTimeOffset, object?[]?> columns) =>
        new(Works, key => [(int)kind, key], columns);

    /// <summary>The columns of one piece of work.</summary>
    public static object?[] Columns(string key, WorkProgress work, string? tutor, string? learner, string? learnerName, DateTimeOffset now) =>
    [
        (int)work.State, work.Step, work.Attempt, work.Failures, work.Interruptions, UnixMicroseconds.From(work.DueAt),
        UnixMicroseconds.From(work.AcceptedAt), UnixMicroseconds.From(now), UnixMicroseconds.From(work.EndedAt), Reason(work), tutor, learner,
        Search(key, tutor, learner, learnerName, work), work.BulkRetry,
    ];

    private static string Search(string key, string? tutor, string? learner, string? learnerName, WorkProgress work) =>
        work is { Errors.IsEmpty: true, Reason: null }
            ? SearchText.Of(key, tutor, learner, learnerName)
            : SearchText.Of([key, tutor, learner, learnerName, .. work.Errors.Select(error => error.Reason).Append(work.Reason).Distinct()]);

    /// <summary>Why the work was skipped or given up, or why its last attempt failed or was cut off while it is not past that.</summary>
    public static string? Reason(WorkProgress work) =>
        work.Reason ?? (work.Failures + work.Interruptions > 0 && work.Errors is [.., var last] ? last.Reason : null);
}
