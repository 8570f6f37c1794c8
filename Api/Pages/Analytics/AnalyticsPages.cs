using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Analytics;
using LearningSessions.Api.Pages.Viewing;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Statistics;
using LearningSessions.Storage.Catalogue;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Pages.Analytics;

/// <summary>The pages of what took place and how learners go on.</summary>
public static class AnalyticsPages
{
    /// <summary>Maps them.</summary>
    public static void MapAnalyticsPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/analytics", Sessions).Needs(Policies.ReadAnalytics);
        pages.MapGet("/progress", Progress).Needs(Policies.ReadAnalytics).Needs(Policies.ReadEngagement);
    }

    private static async Task<IResult> Sessions(
        Catalogue catalogue, IOptions<DeploymentOptions> deployment, TimeProvider time, ClaimsPrincipal person, Viewer viewer)
    {
        var answer = await AnalyticsEndpoints.Statistics(catalogue, deployment, time, person, Asked(viewer));
        return answer.Result is Ok<SessionStatistics> { Value: { } statistics }
            ? new RazorComponentResult<AnalyticsPage>(new { Statistics = statistics, Zone = TimeZoneInfo.FindSystemTimeZoneById(deployment.Value.TimeZone) })
            : answer;
    }

    private static async Task<IResult> Progress(Catalogue catalogue, IOptions<DeploymentOptions> deployment, TimeProvider time, Viewer viewer)
    {
        var answer = await AnalyticsEndpoints.Progress(catalogue, deployment, time, Asked(viewer), viewer.Asked("learner"), viewer.Asked("cohort"));
        return answer.Result is Ok<LearnerProgress> { Value: { } progress } ? new RazorComponentResult<ProgressPage>(new { Progress = progress }) : answer;
    }

    // Two fields of a form stand for one range.
    private static AnalyticsFilter Asked(Viewer viewer) => new(
        viewer.Asked("first") is { } first ? $"{first}..{viewer.Asked("last") ?? first}" : viewer.Asked("range"),
        viewer.Asked("kind"),
        viewer.Asked("group"),
        viewer.Asked("subject"),
        viewer.Asked("level"));
}
