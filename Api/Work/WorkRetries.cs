using System.Collections.Concurrent;
using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Work;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Work;

/// <summary>Tries work again that was given up, skipped or waits for its next attempt.</summary>
public sealed partial class WorkRetries
{
    private const int AtOnce = 16;
    private const int Shown = 20;

    /// <summary>Tries one piece of work again.</summary>
    /// <param name="kind">Of which kind: recording or feedback.</param>
    /// <param name="key">The id of the recording or feedback.</param>
    public static async Task<Results<Accepted<WorkRow>, ProblemHttpResult>> One(string kind, string key, IGrainFactory grains, Catalogue catalogue)
    {
        var faults = new Faults();
        if (WorkOwners.Read(kind, key, faults) is not { } ofKind)
            return faults.Problem()!;
        return await grains.Retry(ofKind, key) switch
        {
            RetryOutcome.Retried => TypedResults.Accepted(Addresses.OfWork(ofKind, key), await catalogue.WorkOf(ofKind, key)),
            RetryOutcome.NothingToRetry => ProblemTypes.NothingToRetry.Because("It is neither given up, skipped nor waiting for its next attempt."),
            _ => WorkOwners.Unknown(),
        };
    }

    /// <summary>Tries all work again that a filter finds; with <c>preview</c> only tells which.</summary>
    /// <param name="request">The filter.</param>
    public static async Task<Results<Ok<RetriedWork>, ProblemHttpResult>> Many(
        RetryWork request, ClaimsPrincipal person, IGrainFactory grains, Catalogue catalogue, TimeProvider time, ILogger<WorkRetries> log, CancellationToken cancel)
    {
        var faults = new Faults().Note("limit", request.Limit is null or (>= 1 and <= RetryWork.MaxLimit) ? null : $"must be 1 to {RetryWork.MaxLimit}");
        if (request.Tutor is not null)
            faults.Id("tutor", request.Tutor);
        if (request.Learner is not null)
            faults.Id("learner", request.Learner);
        var (kind, state) = (faults.Choice<WorkKind>("kind", request.Kind), faults.Choice<WorkState>("state", request.State));
        if (faults.Problem() is { } problem)
            return problem;
        var query = new WorkQuery
        {
            Kind = kind,
            State = state ?? WorkState.DeadLetter,
            Tutor = request.Tutor is null ? null : TutorId.From(request.Tutor),
            Learner = request.Learner is null ? null : LearnerId.From(request.Learner),
            Search = request.Search,
        };
        var matched = await catalogue.CountWork(query);
        if (request.Preview)
            return TypedResults.Ok(new RetriedWork(matched, (await catalogue.Work(query with { Limit = Shown })).Items, 0, 0, 0, []));
        var retry = BulkRetryOf(query, matched, person, time);
        return TypedResults.Ok(await Retry(await Find(catalogue, query, request.Limit ?? RetryWork.DefaultLimit, cancel), retry, grains, log, cancel));
    }

    private static BulkRetry BulkRetryOf(WorkQuery query, int matched, ClaimsPrincipal person, TimeProvider time) => new()
    {
        Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("n"),
        At = time.GetUtcNow(),
        By = person.ActingName(),
        Kind = query.Kind,
        State = query.State!.Value,
        Tutor = query.Tutor?.Value,
        Learner = query.Learner?.Value,
        Search = query.Search,
        Matched = matched,
    };

    private static async Task<List<WorkRow>> Find(Catalogue catalogue, WorkQuery query, int limit, CancellationToken cancel)
    {
        var found = new List<WorkRow>();
        string? cursor = null;
        do
        {
            cancel.ThrowIfCancellationRequested();
            var part = await catalogue.Work(query with { Limit = Math.Min(PageRequest.MaxLimit, limit - found.Count), Cursor = cursor });
            found.AddRange(part.Items);
            cursor = part.Next;
        }
        while (cursor is not null && found.Count < limit);
        return found;
    }

    private static async Task<RetriedWork> Retry(
        List<WorkRow> found, BulkRetry retry, IGrainFactory grains, ILogger log, CancellationToken cancel)
    {
        var (retried, failures) = (0, new ConcurrentQueue<FailedRetry>());
        var kept = grains.GetGrain<IBulkRetryGrain>(retry.Id);
        await kept.Note(retry);
        await Parallel.ForEachAsync(found, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (work, _) =>
        {
            try
            {
                RequestContext.Set(BulkRetry.ContextKey, retry.Id);
                if (await grains.Retry(work.Kind, work.Key) == RetryOutcome.Retried)
                    Interlocked.Increment(ref retried);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                OwnerFailed(log, failure, work.Kind, work.Key);
                failures.Enqueue(new FailedRetry(work.Kind, work.Key, failure.Message));
            }
        });
        var result = new RetriedWork(retry.Matched, [], retried, found.Count - retried - failures.Count, failures.Count, [.. failures.Take(Shown)], retry.Id);
        await kept.Note(retry with { Retried = result.Retried, NotRetriable = result.NotRetriable, Failed = result.Failed });
        return result;
    }

    [LoggerMessage(1, LogLevel.Warning, "{Kind} {Key} could not be retried")]
    private static partial void OwnerFailed(ILogger log, Exception failure, WorkKind kind, string key);
}
