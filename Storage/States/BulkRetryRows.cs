using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Work;

namespace LearningSessions.Storage.States;

/// <summary>The row of a bulk retry.</summary>
internal static class BulkRetryRows
{
    private static readonly Table Retries = new("bulk_retry", ["id"],
        ["at", "retried_by", "kind", "state", "tutor", "learner", "search", "matched", "retried", "not_retriable", "failed"],
        constant: ["at", "retried_by", "kind", "state", "tutor", "learner", "search"]);

    public static Projection<BulkRetryState>[] All { get; } = [new(Retries, key => [key], (_, state, _) => state.Retry is { } retry ? Row(retry) : null)];

    private static object?[] Row(BulkRetry retry) =>
    [
        UnixMicroseconds.From(retry.At), retry.By, (int?)retry.Kind, (int)retry.State, retry.Tutor, retry.Learner, retry.Search, retry.Matched, retry.Retried,
        retry.NotRetriable, retry.Failed,
    ];
}
