using LearningSessions.Storage.Catalogue.Work;

namespace LearningSessions.Api.Work;

/// <summary>What became of a request to retry much work.</summary>
/// <param name="Matched">How much the filter found, also beyond the limit.</param>
/// <param name="First">With preview: the first 20, what was accepted last first. Else empty.</param>
/// <param name="Retried">How much is tried again.</param>
/// <param name="NotRetriable">How much went on or ended in the meantime, so that there was nothing to retry.</param>
/// <param name="Failed">How much could not be asked.</param>
/// <param name="Failures">The first 20 of those that could not be asked.</param>
/// <param name="BulkRetry">Its id, by which <c>GET /v1/work?bulkRetry=</c> tells what became of the work; null with preview.</param>
public sealed record RetriedWork(
    int Matched,
    IReadOnlyList<WorkRow> First,
    int Retried,
    int NotRetriable,
    int Failed,
    IReadOnlyList<FailedRetry> Failures,
    string? BulkRetry = null);
