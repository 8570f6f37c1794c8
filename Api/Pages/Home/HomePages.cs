using System.Security.Claims;
using LearningSessions.Api.Analytics;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Statistics;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Feedback;
using LearningSessions.Storage.Catalogue.Tutors;
using LearningSessions.Storage.Catalogue.Watches;
using LearningSessions.Storage.Catalogue.Work;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Pages.Home;

/// <summary>The first page: what needs a person now.</summary>
public static class HomePages
{
    private const int Shown = 5;

    // Whoever has not confirmed after that will not: the receipts page has them all.
    private static readonly TimeSpan Lately = TimeSpan.FromDays(30);

    /// <summary>Maps it.</summary>
    public static void MapHomePage(this IEndpointRouteBuilder pages) => pages.MapGet("/", Show);

    private static async Task<RazorComponentResult<HomePage>> Show(
        Catalogue catalogue, IOptions<DeploymentOptions> deployment, TimeProvider time, ClaimsPrincipal person)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(deployment.Value.TimeZone);
        var now = time.GetUtcNow();
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var week = (await AnalyticsEndpoints.Statistics(catalogue, deployment, time, person, new AnalyticsFilter("week", null, null, null, null))).Result;
        var model = new HomeModel(
            await catalogue.WorkCounts(),
            await catalogue.Attention(today, now - Lately),
            (await catalogue.Feedback(new FeedbackQuery { Status = FeedbackStatus.InReview, Limit = Shown })).Items,
            (await catalogue.Work(new WorkQuery { State = WorkState.DeadLetter, Limit = Shown })).Items,
            (await catalogue.LearnersAtRisk(new WatchQuery { Limit = Shown })).Items,
            ((Ok<SessionStatistics>)week).Value!,
            zone,
            (await catalogue.Tutors(new TutorQuery { Limit = 1 })).Items.Count > 0);
        return new RazorComponentResult<HomePage>(new { Model = model });
    }
}
