using System.ComponentModel;
using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Api.Tutors;
using LearningSessions.Grains.Interfaces.Cohorts;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Cohorts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LearningSessions.Api.Cohorts;

/// <summary>Named lists of learners, for imports, clips, and all that is told of learners.</summary>
public static class NamedCohortEndpoints
{
    public static void MapNamedCohorts(this IEndpointRouteBuilder app)
    {
        var cohorts = app.MapGroup("/v1/cohorts").WithTags("Cohorts").WithTextIds();
        cohorts.MapGet("/", List).WithName("ListCohorts").Needs(Policies.ReadEngagement).ProducesProblem(400);
        cohorts.MapPost("/roster", CohortRosterUpload.Take).WithName("UploadCohorts").Needs(Policies.WriteCohorts)
            .Accepts<string>("text/csv", "multipart/form-data").AddOpenApiOperationTransformer(RosterUpload.DescribeForm).ProducesProblem(400).ProducesProblem(413).ProducesProblem(415);
        cohorts.MapGet("/{id}", Get).WithName("GetCohort").Needs(Policies.ReadEngagement).ProducesProblem(400).ProducesProblem(404);
        cohorts.MapPut("/{id}", Put).WithName("PutCohort").Needs(Policies.WriteCohorts).ProducesProblem(400).ProducesProblem(412);
        cohorts.MapDelete("/{id}", Delete).WithName("DeleteCohort").Needs(Policies.WriteCohorts).ProducesProblem(400).ProducesProblem(404);
    }

    /// <summary>The cohorts by name: how many learners each lists, how many of them are known and at risk.</summary>
    /// <param name="search">Text that the name holds, in any case.</param>
    /// <param name="limit">How many at most: 1 to 200; 50 when left out.</param>
    /// <param name="cursor">nextCursor of the part before.</param>
    public static async Task<Results<Ok<Page<NamedCohortRow>>, ProblemHttpResult>> List(Catalogue catalogue, string? search, int? limit, string? cursor) =>
        new Faults().Note("limit", Paging.FaultOf(limit)).Problem() is { } problem
            ? problem
            : await Paging.Answer(() => catalogue.Cohorts(new NamedCohortQuery { Search = search, Limit = limit ?? Paging.DefaultLimit, Cursor = cursor }));

    /// <summary>One cohort with its learners. The ETag is its version.</summary>
    /// <param name="id">The cohort's name.</param>
    public static async Task<Results<Ok<CohortView>, ProblemHttpResult>> Get(string id, IGrainFactory grains, HttpResponse response)
    {
        var grain = grains.GetGrain<ICohortGrain>(id);
        if (await grain.Get() is not { } cohort || await grain.Learners() is not { } learners)
            return Unknown();
        response.Headers.ETag = IfMatch.Tag(cohort.Version);
        return TypedResults.Ok(new CohortView(cohort, learners));
    }

    /// <summary>Makes a cohort, or gives it other learners. With If-Match only in the version that was read.</summary>
    /// <param name="id">The cohort's name: 1 to 128 letters, digits and - _ . @ +.</param>
    /// <param name="request">Its learners.</param>
    public static async Task<Results<Ok<Cohort>, ProblemHttpResult>> Put(
        string id,
        CohortRequest request,
        ClaimsPrincipal person,
        [FromHeader(Name = "If-Match"), Description("The ETag of the cohort that was read.")] string? ifMatch,
        IGrainFactory grains,
        HttpResponse response)
    {
        if (request.Check().Problem() is { } problem)
            return problem;
        var (grain, condition) = (grains.GetGrain<ICohortGrain>(id), IfMatch.Of(ifMatch));
        var version = (await grain.Get())?.Version ?? 0;
        var outcome = condition.Allows(version)
            ? await grain.Put(request.Learners, person.ActingName(), condition.IsGiven ? version : null)
            : new PutCohortOutcome.VersionConflict(version);
        if (outcome is PutCohortOutcome.VersionConflict conflict)
        {
            return ProblemTypes.VersionConflict.Because(
                FormattableString.Invariant($"It is at version {conflict.Version} now. Read it again, then repeat the change on what is there."),
                [new("version", conflict.Version)]);
        }

        var cohort = ((PutCohortOutcome.Done)outcome).Cohort;
        response.Headers.ETag = IfMatch.Tag(cohort.Version);
        return TypedResults.Ok(cohort);
    }

    /// <summary>Removes a cohort; of its learners nothing is lost.</summary>
    /// <param name="id">The cohort's name.</param>
    public static async Task<Results<NoContent, ProblemHttpResult>> Delete(string id, IGrainFactory grains) =>
        await grains.GetGrain<ICohortGrain>(id).Delete() ? TypedResults.NoContent() : Unknown();

    private static ProblemHttpResult Unknown() => ProblemTypes.UnknownCohort.Because("Make it: PUT /v1/cohorts/{id}, or upload a roster.");
}
