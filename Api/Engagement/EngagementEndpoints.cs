using System.Runtime.CompilerServices;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Engagement;
using LearningSessions.Storage.Catalogue.Learners;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Engagement;

/// <summary>Learners, the scores of their phases, and the responses these rest on.</summary>
public static class EngagementEndpoints
{
    private const string Csv = "text/csv";

    public static void MapEngagement(this IEndpointRouteBuilder app)
    {
        var learners = app.MapGroup("/v1/learners").WithTags("Engagement");
        learners.MapGet("/", List).WithName("ListLearners").Needs(Policies.ReadEngagement).ProducesProblem(400);
        learners.MapGet("/{learner}", Get).WithName("GetLearner").Needs(Policies.ReadEngagement).ProducesProblem(404);
        learners.MapGet("/{learner}/responses", Part).WithName("ListResponses").Needs(Policies.ReadEngagement).ProducesProblem(400);
        var engagement = app.MapGroup("/v1/engagement").WithTags("Engagement");
        engagement.MapGet("/phases", Phases).WithName("ListPhases").Needs(Policies.ReadEngagement)
            .Produces<Page<PhaseItem>>(200, "application/json", Csv).ProducesProblem(400);
        engagement.MapGet("/responses", Responses).WithName("ExportResponses").Needs(Policies.ReadEngagement).Produces<string>(200, Csv).ProducesProblem(400);
    }

    /// <summary>The learners, by id.</summary>
    /// <param name="filter">Which.</param>
    public static async Task<Results<Ok<Page<LearnerRow>>, ProblemHttpResult>> List(Catalogue catalogue, [AsParameters] LearnerFilter filter) =>
        filter.Check(out var query).Problem() is { } problem ? problem : await Paging.Answer(() => catalogue.Learners(query));

    /// <summary>One learner: groups, counts, lesson sessions and phases in the order of time.</summary>
    /// <param name="learner">The learner's id.</param>
    public static async Task<Results<Ok<LearnerView>, ProblemHttpResult>> Get(string learner, IGrainFactory grains)
    {
        var grain = grains.GetGrain<ILearnerGrain>(learner);
        return await grain.Get() is { } known
            ? TypedResults.Ok(new LearnerView(known, await grain.Sessions(), await grain.Phases()))
            : ProblemTypes.UnknownLearner.Because("GET /v1/learners lists those there are.");
    }

    /// <summary>A learner's responses, by time, each with its session and the metrics of its clip; a part at a time.</summary>
    /// <param name="learner">The learner's id.</param>
    /// <param name="from">Given at this time or later; ISO 8601, without a zone UTC.</param>
    /// <param name="until">Given before this time.</param>
    /// <param name="after">next of the part before.</param>
    public static async Task<Results<Ok<ResponsePart>, ProblemHttpResult>> Part(string learner, string? from, string? until, long? after, IGrainFactory grains)
    {
        var faults = new Faults().Note("after", after < 0 ? "must not be negative" : null);
        var (first, end) = (faults.Time("from", from), faults.Time("until", until));
        return faults.Problem() is { } problem
            ? problem
            : TypedResults.Ok(await grains.GetGrain<ILearnerGrain>(learner).Responses(first, end, after ?? 0));
    }

    /// <summary>The score of each phase: JSON in parts, or with <c>format=csv</c> (or <c>Accept: text/csv</c>) all at once, streamed.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="format">json or csv; left out, the Accept header says.</param>
    public static async Task<IResult> Phases(
        Catalogue catalogue, [AsParameters] PhaseFilter filter, string? format, HttpRequest request, CancellationToken cancel)
    {
        var faults = filter.Check(out var query).Note("format", format is null or "json" or "csv" ? null : "must be json or csv");
        if (faults.Problem() is { } problem)
            return problem;
        if (format == "csv" || (format is null && request.Headers.Accept.Any(type => type?.StartsWith(Csv, StringComparison.OrdinalIgnoreCase) == true)))
            return CsvResult.Of("phases.csv", writer => PhaseCsv.Write(writer, catalogue.AllPhases(query, cancel), cancel));
        var answer = await Paging.Answer(() => catalogue.Phases(query));
        return answer.Result is Ok<Page<PhaseRow>> { Value: { } page }
            ? TypedResults.Ok(new Page<PhaseItem>([.. page.Items.Select(PhaseItem.Of)], page.NextCursor))
            : answer;
    }

    /// <summary>The responses before they are added up: event, session, distance, clip metrics. CSV, streamed, by learner, then by time.</summary>
    /// <param name="filter">Of which learners; its limit and cursor are of no account.</param>
    /// <param name="from">Given at this time or later; ISO 8601, without a zone UTC.</param>
    /// <param name="until">Given before this time.</param>
    public static IResult Responses(
        Catalogue catalogue, IGrainFactory grains, [AsParameters] LearnerFilter filter, string? from, string? until, CancellationToken cancel)
    {
        var faults = filter.Check(out var query);
        var (first, end) = (faults.Time("from", from), faults.Time("until", until));
        return faults.Problem() is { } problem
            ? problem
            : CsvResult.Of("responses.csv", writer => ResponseCsv.Write(writer, All(catalogue, grains, query, first, end, cancel), cancel));
    }

    private static async IAsyncEnumerable<(LearnerId, LearnerResponse)> All(
        Catalogue catalogue, IGrainFactory grains, LearnerQuery query, DateTimeOffset? from, DateTimeOffset? until, [EnumeratorCancellation] CancellationToken cancel)
    {
        query = query with { Limit = PageRequest.MaxLimit, Cursor = null };
        do
        {
            var page = await catalogue.Learners(query);
            foreach (var learner in page.Items)
            {
                for (long? after = 0; after is { } place;)
                {
                    cancel.ThrowIfCancellationRequested();
                    var part = await grains.GetGrain<ILearnerGrain>(learner.Id.Value).Responses(from, until, place);
                    foreach (var response in part.Items)
                        yield return (learner.Id, response);
                    after = part.Next;
                }
            }

            query = query with { Cursor = page.Next };
        }
        while (query.Cursor is not null);
    }
}
