using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Work;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Work;

/// <summary>Background work: what waits, runs, was given up, and why.</summary>
public static class WorkEndpoints
{
    public static void MapWork(this IEndpointRouteBuilder app)
    {
        var work = app.MapGroup("/v1/work").WithTags("Work");
        work.MapGet("/", List).WithName("ListWork").Needs(Policies.ReadWork).ProducesProblem(400);
        work.MapGet("/counts", Counts).WithName("CountWork").Needs(Policies.ReadWork);
        work.MapGet("/kinds", WorkMonitor.Kinds).WithName("ListWorkKinds").Needs(Policies.ReadWork);
        work.MapGet("/trend", WorkMonitor.Trend).WithName("GetWorkTrend").Needs(Policies.ReadWork).ProducesProblem(400);
        work.MapGet("/bulk-retries", WorkMonitor.BulkRetries).WithName("ListBulkRetries").Needs(Policies.ReadWork).ProducesProblem(400);
        work.MapGet("/{kind}/{key}", Get).WithName("GetWork").Needs(Policies.ReadWork).ProducesProblem(400).ProducesProblem(404);
        work.MapPost("/{kind}/{key}/retry", WorkRetries.One).WithName("RetryWork").Needs(Policies.RetryWork)
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        work.MapPost("/retry", WorkRetries.Many).WithName("RetryMuchWork").Needs(Policies.RetryWork).ProducesProblem(400);
        work.MapPost("/kinds/{kind}/pause", WorkKinds.Pause).WithName("PauseWork").Needs(Policies.PauseWork).ProducesProblem(400);
        work.MapPost("/kinds/{kind}/resume", WorkKinds.Resume).WithName("ResumeWork").Needs(Policies.PauseWork).ProducesProblem(400);
    }

    /// <summary>The work, what was accepted last first.</summary>
    /// <param name="kind">Of which kind: recording or feedback.</param>
    /// <param name="state">Where it stands: waiting, running, retrying, skipped, done or deadLetter.</param>
    /// <param name="tutor">Of which tutor, by id.</param>
    /// <param name="learner">Of which learner, by id.</param>
    /// <param name="search">Text that key, tutor, learner, the learner's name or one of its errors holds, in any case.</param>
    /// <param name="bulkRetry">What this bulk retry took up last, by its id.</param>
    /// <param name="sort">By what: acceptedAt, updatedAt, dueAt or attempt; with - before it the greatest first. -acceptedAt when left out.</param>
    /// <param name="limit">How many at most: 1 to 200; 50 when left out.</param>
    /// <param name="cursor">nextCursor of the part before.</param>
    public static async Task<Results<Ok<Page<WorkRow>>, ProblemHttpResult>> List(
        Catalogue catalogue, string? kind, string? state, string? tutor, string? learner, string? search, string? bulkRetry, string? sort, int? limit, string? cursor)
    {
        var faults = new Faults().Note("limit", Paging.FaultOf(limit));
        if (tutor is not null)
            faults.Id("tutor", tutor);
        if (learner is not null)
            faults.Id("learner", learner);
        var (ofKind, inState) = (faults.Choice<WorkKind>("kind", kind), faults.Choice<WorkState>("state", state));
        if (faults.Problem() is { } problem)
            return problem;
        var query = new WorkQuery
        {
            Kind = ofKind,
            State = inState,
            Tutor = tutor is null ? null : TutorId.From(tutor),
            Learner = learner is null ? null : LearnerId.From(learner),
            Search = search,
            BulkRetry = bulkRetry,
            Sort = sort,
            Limit = limit ?? Paging.DefaultLimit,
            Cursor = cursor,
        };
        return await Paging.Answer(() => catalogue.Work(query));
    }

    /// <summary>Each kind of work as a whole: how much stands in which state, how much waits although its time has come and for how long, when the next
    /// failed attempt is tried again, and whether the kind is paused.</summary>
    public static async Task<Ok<IReadOnlyList<WorkKindRow>>> Counts(Catalogue catalogue, TimeProvider time) =>
        TypedResults.Ok(await catalogue.WorkKinds(time.GetUtcNow()));

    /// <summary>One piece of work with its history.</summary>
    /// <param name="kind">Of which kind: recording or feedback.</param>
    /// <param name="key">The id of the recording or feedback.</param>
    /// <param name="limit">How much of the history at most: 1 to 200 changes; 50 when left out.</param>
    /// <param name="cursor">nextCursor of the part of the history before.</param>
    public static async Task<Results<Ok<FollowedWork>, ProblemHttpResult>> Get(string kind, string key, int? limit, string? cursor, Catalogue catalogue)
    {
        var faults = new Faults().Note("limit", Paging.FaultOf(limit));
        if (WorkOwners.Read(kind, key, faults) is not { } ofKind || faults.Problem() is not null)
            return faults.Problem()!;
        if (await catalogue.WorkOf(ofKind, key) is not { } work)
            return WorkOwners.Unknown();
        var query = new WorkHistoryQuery(ofKind, key) { Limit = limit ?? Paging.DefaultLimit, Cursor = cursor };
        var history = await Paging.Answer(() => catalogue.WorkHistory(query));
        return history.Result is Ok<Page<WorkHistoryRow>> { Value: { } part }
            ? TypedResults.Ok(new FollowedWork(work, part))
            : (ProblemHttpResult)history.Result;
    }
}
