using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Statistics;
using LearningSessions.Storage.Catalogue;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Analytics;

/// <summary>Statistics of sessions, day by day, and how learners go on. docs/analytics.md has a query for each number.</summary>
public static class AnalyticsEndpoints
{
    public static void MapAnalytics(this IEndpointRouteBuilder app)
    {
        var analytics = app.MapGroup("/v1/analytics").WithTags("Analytics");
        analytics.MapGet("/", Statistics).WithName("GetAnalytics").Needs(Policies.ReadAnalytics).ProducesProblem(400);
        analytics.MapGet("/progress", Progress).WithName("GetLearnerProgress").Needs(Policies.ReadAnalytics).Needs(Policies.ReadEngagement).ProducesProblem(400);
    }

    /// <summary>Sessions by kind and day, what they were about, and when they begin: as the schedule <c>daily-statistics</c> computed them last.</summary>
    /// <param name="filter">Which sessions.</param>
    public static async Task<Results<Ok<SessionStatistics>, ProblemHttpResult>> Statistics(
        Catalogue catalogue, IOptions<DeploymentOptions> deployment, TimeProvider time, ClaimsPrincipal person, [AsParameters] AnalyticsFilter filter)
    {
        if (filter.Check(deployment, time, out var query).Problem() is { } problem)
            return problem;
        var statistics = await catalogue.Statistics(query);
        return TypedResults.Ok(person.May(Policies.ReadModelCalls) ? statistics : WithoutCosts(statistics));
    }

    /// <summary>How the accuracy of learners goes on: week by week, and from the first half of the days to the second.</summary>
    /// <param name="filter">Which days, school and class.</param>
    /// <param name="learner">This learner alone.</param>
    /// <param name="cohort">Learners of this named cohort.</param>
    public static async Task<Results<Ok<LearnerProgress>, ProblemHttpResult>> Progress(
        Catalogue catalogue, IOptions<DeploymentOptions> deployment, TimeProvider time, [AsParameters] AnalyticsFilter filter, string? learner, string? cohort)
    {
        if (filter.Check(deployment, time, out var query).Problem() is { } problem)
            return problem;
        var learners = AnalyticsFilter.Cohort(query, deployment) with { Learner = Field.Text(learner), Cohort = Field.Text(cohort) };
        var progress = await catalogue.Progress(learners);
        var weeks = await catalogue.CohortTrend(learners);
        return TypedResults.Ok(new LearnerProgress(weeks, progress.Counts, progress.Rose, progress.Fell)
        {
            Newest = weeks.Count == 0 ? await catalogue.NewestPhase(learners) : null,
        });
    }

    private static SessionStatistics WithoutCosts(SessionStatistics statistics) => statistics with
    {
        Kinds = [.. statistics.Kinds.Select(kind => kind with { Figures = kind.Figures with { Cost = null } })],
        Days = [.. statistics.Days.Select(day => day with { Figures = day.Figures with { Cost = null } })],
    };
}
