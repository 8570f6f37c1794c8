using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Catalogue;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Work;

/// <summary>Background work: what waits, runs, was given up, and why.</summary>
public static class WorkEndpoints
{
    public static void MapWork(this IEndpointRouteBuilder app)
    {
        var work = app.MapGroup("/v1/work").WithTags("Work").Needs(Policies.ReadWork);
        work.MapGet("/", List).WithName("ListWork").ProducesProblem(400);
        work.MapGet("/counts", Counts).WithName("CountWork");
    }

    /// <summary>The work, what was accepted last first.</summary>
    /// <param name="kind">Of which kind: recording or feedback.</param>
    /// <param name="state">Where it stands: waiting, running, retrying, skipped, done or deadLetter.</param>
    /// <param name="search">Text that key, tutor, learner or the learner's name holds, in any case.</param>
    /// <param name="limit">How many at most: 1 to 200; 50 when left out.</param>
    /// <param name="cursor">nextCursor of the part before.</param>
    public static async Task<Results<Ok<Page<WorkRow>>, ProblemHttpResult>> List(
        Catalogue catalogue, string? kind, string? state, string? search, int? limit, string? cursor)
    {
        var faults = new Faults().Note("limit", Paging.FaultOf(limit));
        var query = new WorkQuery
        {
            Kind = faults.Choice<WorkKind>("kind", kind),
            State = faults.Choice<WorkState>("state", state),
            Search = search,
            Limit = limit ?? Paging.DefaultLimit,
            Cursor = cursor,
        };
        return faults.Problem() is { } problem ? problem : await Paging.Answer(() => catalogue.Work(query));
    }

    /// <summary>How much work of each kind stands in each state; what is absent is none.</summary>
    public static async Task<Ok<IReadOnlyList<WorkCount>>> Counts(Catalogue catalogue) =>
        TypedResults.Ok(await catalogue.WorkCounts());
}
