using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Watches;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Watches;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Cohorts;

/// <summary>Learners together: where they struggle, how it goes on, who is at risk.</summary>
public static class CohortEndpoints
{
    public static void MapCohorts(this IEndpointRouteBuilder app)
    {
        var engagement = app.MapGroup("/v1/engagement").WithTags("Engagement");
        engagement.MapGet("/cohorts/phases", Phases).WithName("GetCohortPhases").Needs(Policies.ReadEngagement).ProducesProblem(400);
        engagement.MapGet("/cohorts/milestones", Milestones).WithName("GetCohortMilestones").Needs(Policies.ReadEngagement).ProducesProblem(400);
        engagement.MapGet("/cohorts/trend", Trend).WithName("GetCohortTrend").Needs(Policies.ReadEngagement).ProducesProblem(400);
        engagement.MapGet("/at-risk", AtRisk).WithName("ListLearnersAtRisk").Needs(Policies.ReadEngagement).ProducesProblem(400);
        var learners = app.MapGroup("/v1/learners").WithTags("Learners").WithTextIds();
        learners.MapGet("/{id}/watch", Watch).WithName("GetLearnerWatch").Needs(Policies.ReadEngagement).ProducesProblem(400).ProducesProblem(404);
    }

    /// <summary>The phases over all learners of a cohort, the one that most of them struggle with first.</summary>
    /// <param name="filter">Which learners and phases.</param>
    public static async Task<Results<Ok<CohortPhases>, ProblemHttpResult>> Phases(Catalogue catalogue, [AsParameters] CohortFilter filter) =>
        filter.Check(out var query).Problem() is { } problem
            ? problem
            : TypedResults.Ok(new CohortPhases(query.Struggles, CohortOrder.HardestFirst(await catalogue.CohortPhases(query))));

    /// <summary>The phases of each milestone over all learners of a cohort: the heat map.</summary>
    /// <param name="filter">Which learners and phases.</param>
    public static async Task<Results<Ok<CohortPhases>, ProblemHttpResult>> Milestones(Catalogue catalogue, [AsParameters] CohortFilter filter) =>
        filter.Check(out var query).Problem() is { } problem
            ? problem
            : TypedResults.Ok(new CohortPhases(query.Struggles, await catalogue.CohortMilestones(query)));

    /// <summary>The weeks of a cohort, the earliest first; the newest 104.</summary>
    /// <param name="filter">Which learners and phases.</param>
    public static async Task<Results<Ok<CohortTrend>, ProblemHttpResult>> Trend(Catalogue catalogue, [AsParameters] CohortFilter filter) =>
        filter.Check(out var query).Problem() is { } problem
            ? problem
            : TypedResults.Ok(new CohortTrend(query.Struggles, await catalogue.CohortTrend(query)));

    /// <summary>Learners at risk with the rules that hold, those who became so last first.</summary>
    /// <param name="filter">Which.</param>
    public static async Task<Results<Ok<Page<WatchRow>>, ProblemHttpResult>> AtRisk(Catalogue catalogue, [AsParameters] AtRiskFilter filter) =>
        filter.Check(out var query).Problem() is { } problem ? problem : await Paging.Answer(() => catalogue.LearnersAtRisk(query));

    /// <summary>Whether a learner is at risk, by which rules, and the alerts that were raised.</summary>
    /// <param name="id">The learner's id.</param>
    public static async Task<Results<Ok<LearnerWatch>, ProblemHttpResult>> Watch(string id, IGrainFactory grains) =>
        await grains.GetGrain<ILearnerWatchGrain>(id).Get() is { } watch
            ? TypedResults.Ok(watch)
            : ProblemTypes.NotWatched.Because("Nothing is known of this learner, or nobody has looked yet: learners are looked at seconds after they change.");
}
