using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Pages.Viewing;
using LearningSessions.Api.Work;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Monitor;
using LearningSessions.Storage.Catalogue.Work;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LearningSessions.Api.Pages.Work;

/// <summary>The pages of background work: all of it, one piece with its history, many to be tried again.</summary>
public static class WorkPages
{
    /// <summary>The filter of work in a query or a form.</summary>
    internal static readonly IReadOnlyList<string> FilterNames = ["kind", "state", "tutor", "learner", "search"];

    /// <summary>Maps them.</summary>
    public static void MapWorkPages(this IEndpointRouteBuilder pages)
    {
        var work = pages.MapGroup("/work").Needs(Policies.ReadWork);
        work.MapGet("/", List);
        work.MapGet("/{kind}/{key}", Show);
        work.MapGet("/trend", Trend);
        work.MapGet("/bulk-retries", BulkRetries);
        work.MapPost("/retry", Retry).Needs(Policies.RetryWork);
        work.MapGet("/retry-many", Preview).Needs(Policies.RetryWork);
        work.MapPost("/retry-many", RetryMany).Needs(Policies.RetryWork);
        work.MapPost("/kinds/{kind}/pause", async (string kind, ClaimsPrincipal person, IGrainFactory grains) =>
            Back((await WorkKinds.Pause(kind, person, grains)).Result)).WithForm().Needs(Policies.PauseWork);
        work.MapPost("/kinds/{kind}/resume", async (string kind, ClaimsPrincipal person, IGrainFactory grains) =>
            Back((await WorkKinds.Resume(kind, person, grains)).Result)).WithForm().Needs(Policies.PauseWork);
    }

    private static async Task<IResult> List(Catalogue catalogue, TimeProvider time, Viewer viewer)
    {
        var answer = await WorkEndpoints.List(
            catalogue,
            viewer.Asked("kind"),
            viewer.Asked("state"),
            viewer.Asked("tutor"),
            viewer.Asked("learner"),
            viewer.Asked("search"),
            viewer.Asked("bulkRetry"),
            viewer.Asked("sort"),
            null,
            viewer.Asked("cursor"));
        return answer.Result is Ok<Page<WorkRow>> { Value: { } part }
            ? new RazorComponentResult<WorkPage>(new { Part = part, Kinds = await catalogue.WorkKinds(time.GetUtcNow()) })
            : answer;
    }

    private static async Task<IResult> Trend(Catalogue catalogue, IGrainFactory grains, TimeProvider time, Viewer viewer)
    {
        var hours = viewer.Asked("hours") == "168" ? 168 : WorkMonitor.DefaultHours;
        var answer = await WorkMonitor.Trend(viewer.Asked("kind"), hours, catalogue, time);
        return answer.Result is Ok<IReadOnlyList<WorkTrendPoint>> { Value: { } points }
            ? new RazorComponentResult<WorkTrendPage>(new
            {
                Points = points,
                Begin = WorkMonitor.Begin(time.GetUtcNow(), hours),
                Hours = hours,
                Plans = (await WorkMonitor.Kinds(grains)).Value,
            })
            : answer;
    }

    private static async Task<IResult> BulkRetries(Catalogue catalogue, Viewer viewer)
    {
        var answer = await WorkMonitor.BulkRetries(null, viewer.Asked("cursor"), catalogue);
        return answer.Result is Ok<Page<BulkRetryRow>> { Value: { } part } ? new RazorComponentResult<BulkRetriesPage>(new { Part = part }) : answer;
    }

    private static async Task<IResult> Show(string kind, string key, Catalogue catalogue, Viewer viewer)
    {
        var answer = await WorkEndpoints.Get(kind, key, null, viewer.Asked("cursor"), catalogue);
        return answer.Result is Ok<FollowedWork> { Value: { } followed } ? new RazorComponentResult<WorkItemPage>(new { Followed = followed }) : answer;
    }

    private static async Task<IResult> Retry(
        [FromForm] string kind, [FromForm] string key, [FromForm] string? returnTo, IGrainFactory grains, Catalogue catalogue) =>
        Back((await WorkRetries.One(kind, key, grains, catalogue)).Result, returnTo);

    private static async Task<IResult> Preview(
        ClaimsPrincipal person, IGrainFactory grains, Catalogue catalogue, TimeProvider time, ILogger<WorkRetries> log, Viewer viewer, CancellationToken cancel)
    {
        var answer = await WorkRetries.Many(Filter(viewer.Asked) with { Preview = true }, person, grains, catalogue, time, log, cancel);
        return answer.Result is Ok<RetriedWork> { Value: { } preview }
            ? new RazorComponentResult<RetryManyPage>(new { Preview = preview })
            : Refused((ProblemHttpResult)answer.Result);
    }

    private static async Task<IResult> RetryMany(
        IFormCollection form, ClaimsPrincipal person, IGrainFactory grains, Catalogue catalogue, TimeProvider time, ILogger<WorkRetries> log, CancellationToken cancel)
    {
        var answer = await WorkRetries.Many(Filter(name => form[name] is [{ Length: > 0 } value] ? value : null), person, grains, catalogue, time, log, cancel);
        return answer.Result is Ok<RetriedWork> { Value: { } result }
            ? new RazorComponentResult<RetryManyPage>(new { Result = result })
            : Refused((ProblemHttpResult)answer.Result);
    }

    private static RetryWork Filter(Func<string, string?> asked) =>
        new() { Kind = asked("kind"), State = asked("state"), Tutor = asked("tutor"), Learner = asked("learner"), Search = asked("search") };

    private static RazorComponentResult<RetryManyPage> Refused(ProblemHttpResult problem) =>
        new(new { Fault = problem.ProblemDetails.Detail }) { StatusCode = problem.StatusCode };

    private static IResult Back(IResult answer, string? returnTo = null) => answer is ProblemHttpResult
        ? answer
        : TypedResults.LocalRedirect(RedirectHttpResult.IsLocalUrl(returnTo) ? returnTo! : "/work");
}
