using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Budgets;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Ids;

namespace LearningSessions.Api.Input;

/// <summary>Checks the <c>{id}</c> of a group's routes before any of its endpoints runs.</summary>
public static class RouteIds
{
    /// <summary>Lets only ids pass that <see cref="TextIdRules"/> takes.</summary>
    public static RouteGroupBuilder WithTextIds(this RouteGroupBuilder group) =>
        group.Where(TextIdRules.IsWellFormed, $"An id is {TextIdRules.Rule}.");

    /// <summary>Lets only ids of feedback pass.</summary>
    public static RouteGroupBuilder WithFeedbackIds(this RouteGroupBuilder group) =>
        group.Where(id => FeedbackId.TryParse(id, out _), "The id of a feedback is {tutor}:{general or targeted}:{first day}..{last day}, such as ana:general:2026-11-01..2026-11-07.");

    /// <summary>Lets only ids of budgets pass.</summary>
    public static RouteGroupBuilder WithBudgetIds(this RouteGroupBuilder group) =>
        group.Where(id => BudgetId.TryParse(id, out _), "The id of a budget is {scope}:{day or month}, such as all:2026-11-21 or all:2026-11.");

    private static RouteGroupBuilder Where(this RouteGroupBuilder group, Func<string?, bool> isWellFormed, string rule) =>
        group.AddEndpointFilter(async (context, next) =>
            context.HttpContext.GetRouteValue("id") is string id && !isWellFormed(id)
                ? ProblemTypes.InvalidId.Because(rule)
                : await next(context));
}
