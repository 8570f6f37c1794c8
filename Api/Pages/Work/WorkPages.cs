using LearningSessions.Api.Access;
using LearningSessions.Api.Feedback;
using LearningSessions.Api.Input;
using LearningSessions.Api.Pages.Viewing;
using LearningSessions.Api.Problems;
using LearningSessions.Api.Recordings;
using LearningSessions.Api.Work;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Ids;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Catalogue;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LearningSessions.Api.Pages.Work;

/// <summary>The page of background work.</summary>
public static class WorkPages
{
    /// <summary>Maps it.</summary>
    public static void MapWorkPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/work", List).Needs(Policies.ReadWork);
        pages.MapPost("/work/retry", Retry).Needs(Policies.RetryWork);
    }

    private static async Task<IResult> List(Catalogue catalogue, Viewer viewer)
    {
        var answer = await WorkEndpoints.List(
            catalogue, viewer.Asked("kind"), viewer.Asked("state"), viewer.Asked("tutor"), viewer.Asked("learner"), viewer.Asked("search"), null, viewer.Asked("cursor"));
        return answer.Result is Ok<Page<WorkRow>> { Value: { } part }
            ? new RazorComponentResult<WorkPage>(new { Part = part, Counts = await catalogue.WorkCounts() })
            : answer;
    }

    private static async Task<IResult> Retry(
        [FromForm] WorkKind kind, [FromForm] string key, [FromForm] string? returnTo, IGrainFactory grains, HttpResponse response)
    {
        IResult answer = kind switch
        {
            WorkKind.Recording when TextIdRules.IsWellFormed(key) => (await RecordingEndpoints.Retry(key, grains)).Result,
            WorkKind.Feedback when FeedbackId.TryParse(key, out _) => (await FeedbackEndpoints.Retry(key, grains, response)).Result,
            WorkKind.Source or WorkKind.Import or WorkKind.Clips or WorkKind.Alerts when TextIdRules.IsWellFormed(key) => Answer(await grains.Retry(kind, key)),
            _ => ProblemTypes.InvalidId.Because("There is no such work."),
        };
        return answer is ProblemHttpResult ? answer : TypedResults.LocalRedirect(RedirectHttpResult.IsLocalUrl(returnTo) ? returnTo! : "/work");
    }

    private static IResult Answer(RetryOutcome outcome) => outcome switch
    {
        RetryOutcome.Retried => TypedResults.NoContent(),
        RetryOutcome.NothingToRetry => ProblemTypes.NothingToRetry.Because("It is neither given up, skipped nor waiting for its next attempt."),
        _ => WorkOwners.Unknown(),
    };
}
