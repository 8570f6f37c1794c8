using LearningSessions.Api.Access;
using LearningSessions.Api.Cohorts;
using LearningSessions.Api.Engagement;
using LearningSessions.Api.Input;
using LearningSessions.Api.Pages.Viewing;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Clips;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Watches;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Learners;
using LearningSessions.Storage.Catalogue.Watches;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Pages.Engagement;

/// <summary>The pages of learners' engagement.</summary>
public static class EngagementPages
{
    /// <summary>Maps them.</summary>
    public static void MapEngagementPages(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/engagement", Cohort).Needs(Policies.ReadEngagement);
        pages.MapGet("/at-risk", AtRisk).Needs(Policies.ReadEngagement);
        var learners = pages.MapGroup("/learners").WithTextIds();
        learners.MapGet("/", List).Needs(Policies.ReadEngagement);
        learners.MapGet("/{id}", Show).Needs(Policies.ReadEngagement);
        learners.MapPost("/{id}/clips", AnalyseClips).Needs(Policies.AnalyseClips).WithForm();
    }

    private static async Task<IResult> Cohort(Catalogue catalogue, [AsParameters] CohortFilter filter)
    {
        if (filter.Check(out var query).Problem() is { } problem)
            return problem;
        var model = new CohortModel(
            query, await catalogue.CohortMilestones(query), CohortOrder.HardestFirst(await catalogue.CohortPhases(query)), await catalogue.CohortTrend(query));
        return new RazorComponentResult<CohortPage>(new { Model = model });
    }

    private static async Task<IResult> AtRisk(Catalogue catalogue, [AsParameters] AtRiskFilter filter)
    {
        var answer = await CohortEndpoints.AtRisk(catalogue, filter);
        return answer.Result is Ok<Page<WatchRow>> { Value: { } part } ? new RazorComponentResult<AtRiskPage>(new { Part = part }) : answer;
    }

    private static async Task<IResult> List(Catalogue catalogue, [AsParameters] LearnerFilter filter)
    {
        var answer = await EngagementEndpoints.List(catalogue, filter);
        return answer.Result is Ok<Page<LearnerRow>> { Value: { } part } ? new RazorComponentResult<LearnersPage>(new { Part = part }) : answer;
    }

    private static async Task<IResult> Show(string id, long? after, IGrainFactory grains)
    {
        var grain = grains.GetGrain<ILearnerGrain>(id);
        if (await grain.Get() is not { } learner)
            return ProblemTypes.UnknownLearner.Because("Import telemetry or lesson sessions in which this learner occurs.");
        var model = new LearnerModel(
            learner,
            await grain.Phases(),
            await grain.Responses(null, null, after ?? 0),
            await grains.GetGrain<IClipsGrain>(id).Get(),
            await grains.GetGrain<ILearnerWatchGrain>(id).Get());
        return new RazorComponentResult<LearnerPage>(new { Model = model });
    }

    private static async Task<IResult> AnalyseClips(string id, IGrainFactory grains, HttpContext http)
    {
        var outcome = await grains.GetGrain<IClipsGrain>(id).Analyse(new AnalyseClips(Again: false, http.User.Identity?.Name ?? ""));
        return outcome is AnalyseClipsOutcome.UnknownLearner
            ? ProblemTypes.UnknownLearner.Because("Import telemetry or lesson sessions in which this learner occurs.")
            : TypedResults.LocalRedirect(Links.To(LearnerId.From(id)));
    }
}
