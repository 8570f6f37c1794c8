using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Monitor;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Work;

/// <summary>Background work seen from further away: how each kind is done, what it did hour by hour, what bulk retries did.</summary>
public static class WorkMonitor
{
    /// <summary>The hours of a trend where nobody says.</summary>
    public const int DefaultHours = 24;

    private const int MostHours = 14 * 24;

    /// <summary>How each kind of work is done: retries, waits, limits, hours, as the options <c>Retry</c> and <c>Work:Kinds</c> say.</summary>
    public static async Task<Ok<IReadOnlyList<WorkKindPlan>>> Kinds(IGrainFactory grains) => TypedResults.Ok<IReadOnlyList<WorkKindPlan>>(
        await Task.WhenAll(Enum.GetValues<WorkKind>().Select(kind => grains.GetGrain<IWorkKindGrain>(kind.ToString()).Plan())));

    /// <summary>Throughput and lag hour by hour, the earliest first; hours in which nothing happened or waited are left out.</summary>
    /// <param name="kind">Of which kind; all when left out.</param>
    /// <param name="hours">How many hours back: 1 to 336; 24 when left out.</param>
    public static async Task<Results<Ok<IReadOnlyList<WorkTrendPoint>>, ProblemHttpResult>> Trend(string? kind, int? hours, Catalogue catalogue, TimeProvider time)
    {
        var faults = new Faults().Note("hours", hours is null or (>= 1 and <= MostHours) ? null : $"must be 1 to {MostHours}");
        var ofKind = faults.Choice<WorkKind>("kind", kind);
        if (faults.Problem() is { } problem)
            return problem;
        return TypedResults.Ok(await catalogue.WorkTrend(Begin(time.GetUtcNow(), hours ?? DefaultHours), ofKind));
    }

    /// <summary>What bulk retries did, the newest first: who wanted which, what came of asking the owners, and where that work stands now.</summary>
    /// <param name="limit">How many at most: 1 to 200; 50 when left out.</param>
    /// <param name="cursor">nextCursor of the part before.</param>
    public static async Task<Results<Ok<Page<BulkRetryRow>>, ProblemHttpResult>> BulkRetries(int? limit, string? cursor, Catalogue catalogue)
    {
        if (new Faults().Note("limit", Paging.FaultOf(limit)).Problem() is { } problem)
            return problem;
        return await Paging.Answer(() => catalogue.BulkRetries(new BulkRetryQuery { Limit = limit ?? Paging.DefaultLimit, Cursor = cursor }));
    }

    /// <summary>The first of so many whole hours, the present one among them.</summary>
    internal static DateTimeOffset Begin(DateTimeOffset now, int hours) =>
        new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero).AddHours(now.UtcDateTime.Hour + 1 - hours);
}
