using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Cohorts;
using LearningSessions.Api.Input;
using LearningSessions.Api.Pages.Viewing;
using LearningSessions.Grains.Interfaces.Cohorts;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Cohorts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LearningSessions.Api.Pages.Cohorts;

/// <summary>The pages of named cohorts.</summary>
public static class CohortPages
{
    private static readonly char[] BetweenIds = [' ', '\t', '\r', '\n', ',', ';'];

    /// <summary>Maps them.</summary>
    public static void MapCohortPages(this IEndpointRouteBuilder pages)
    {
        var cohorts = pages.MapGroup("/cohorts").WithTextIds();
        cohorts.MapGet("/", (Catalogue catalogue, string? search, string? cursor) => List(catalogue, search, cursor)).Needs(Policies.ReadEngagement);
        cohorts.MapPost("/", Make).Needs(Policies.WriteCohorts);
        cohorts.MapGet("/roster", () => new RazorComponentResult<CohortRosterPage>()).Needs(Policies.WriteCohorts);
        cohorts.MapPost("/roster", TakeRoster).WithStreamedForm().Needs(Policies.WriteCohorts);
        cohorts.MapGet("/{id}", (string id, IGrainFactory grains, HttpResponse response) => Show(id, null, null, grains, response)).Needs(Policies.ReadEngagement);
        cohorts.MapPost("/{id}", Put).Needs(Policies.WriteCohorts);
        cohorts.MapPost("/{id}/delete", async (string id, IGrainFactory grains) =>
            await NamedCohortEndpoints.Delete(id, grains) is { Result: ProblemHttpResult problem } ? problem : (IResult)TypedResults.LocalRedirect("/cohorts"))
            .WithForm().Needs(Policies.WriteCohorts);
    }

    private static async Task<IResult> List(Catalogue catalogue, string? search, string? cursor, string? name = null, string? learners = null, ProblemHttpResult? problem = null)
    {
        var answer = await NamedCohortEndpoints.List(catalogue, search, null, cursor);
        return answer.Result is Ok<Page<NamedCohortRow>> { Value: { } part }
            ? new RazorComponentResult<CohortsPage>(new { Part = part, Name = name, Learners = learners, Fault = problem?.ProblemDetails.Detail }) { StatusCode = problem?.StatusCode }
            : answer;
    }

    private static async Task<IResult> Show(string id, string? learners, ProblemHttpResult? problem, IGrainFactory grains, HttpResponse response)
    {
        var answer = await NamedCohortEndpoints.Get(id, grains, response);
        return answer.Result is Ok<CohortView> { Value: { } view }
            ? new RazorComponentResult<NamedCohortPage>(new { View = view, Learners = learners, Fault = problem?.ProblemDetails.Detail }) { StatusCode = problem?.StatusCode }
            : answer;
    }

    private static async Task<IResult> Make(
        [FromForm] string? name, [FromForm] string? learners, ClaimsPrincipal person, IGrainFactory grains, Catalogue catalogue, HttpResponse response)
    {
        var faults = new Faults().Id("name", name);
        if (faults.Problem() is null && await grains.GetGrain<ICohortGrain>(name!).Get() is not null)
            faults.Note("name", "is that of another cohort: open it to change it");
        var answer = faults.Problem() ?? (await NamedCohortEndpoints.Put(name!, Request(learners), person, null, grains, response)).Result;
        return answer is ProblemHttpResult problem ? await List(catalogue, null, null, name, learners, problem) : TypedResults.LocalRedirect(Links.To(CohortName.From(name!)));
    }

    private static async Task<IResult> Put(
        string id, [FromForm] string? learners, [FromForm] int? version, ClaimsPrincipal person, IGrainFactory grains, HttpResponse response)
    {
        var answer = await NamedCohortEndpoints.Put(id, Request(learners), person, version is { } seen ? IfMatch.Tag(seen) : null, grains, response);
        return answer.Result is ProblemHttpResult problem ? await Show(id, learners, problem, grains, response) : TypedResults.LocalRedirect(Links.To(CohortName.From(id)));
    }

    private static Task<IResult> TakeRoster(HttpContext context, IGrainFactory grains, CancellationToken cancel) => StreamedForms.Read(
        context,
        async reader => (await CohortRosterUpload.TakeNext(reader, context.User, grains, cancel)).Result switch
        {
            Ok<CohortRosterReport> { Value: { } report } => new RazorComponentResult<CohortRosterPage>(new { Report = report }),
            ProblemHttpResult problem => new RazorComponentResult<CohortRosterPage>(new { Fault = problem.ProblemDetails.Detail }) { StatusCode = problem.StatusCode },
            var other => other,
        },
        cancel);

    private static CohortRequest Request(string? learners) => new()
    {
        Learners = [.. (learners ?? "").Split(BetweenIds, StringSplitOptions.RemoveEmptyEntries).Select(LearnerId.From)],
    };
}
