using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Chats.Groups;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Chats;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Chats;

/// <summary>Conversations in numbers.</summary>
public static class ChatStatisticsEndpoints
{
    internal static void MapChatStatistics(this RouteGroupBuilder chats) =>
        chats.MapGet("/statistics", Get).WithName("GetChatStatistics").Needs(Policies.ReadChats).ProducesProblem(400);

    /// <summary>Conversations of a group and a window of days in numbers; where a person corrected the satisfaction, the correction counts.</summary>
    /// <param name="group">Of this group.</param>
    /// <param name="from">Begun on this day or later, in the deployment's zone.</param>
    /// <param name="to">Begun on this day or earlier.</param>
    public static async Task<Results<Ok<ChatStatistics>, ProblemHttpResult>> Get(
        string? group, DateOnly? from, DateOnly? to, Catalogue catalogue, IOptions<DeploymentOptions> deployment)
    {
        var faults = new Faults().Note("to", to < from ? "must not be before from" : null);
        if (group is not null)
            faults.Id("group", group);
        return faults.Problem() is { } problem
            ? problem
            : TypedResults.Ok(await ChatStatistics.Of(catalogue, QueryOf(group, from, to, deployment.Value)));
    }

    /// <summary>The query of a group and a window of days.</summary>
    public static ChatStatisticsQuery QueryOf(string? group, DateOnly? from, DateOnly? to, DeploymentOptions deployment)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(deployment.TimeZone);
        return new ChatStatisticsQuery(zone)
        {
            Group = group is null ? null : ChatGroupId.From(group),
            From = from is { } first ? WindowRules.Bounds(first, first, zone).From : null,
            Until = to is { } last ? WindowRules.Bounds(last, last, zone).Until : null,
        };
    }
}

/// <summary>Conversations in numbers.</summary>
/// <param name="Totals">All of them.</param>
/// <param name="Days">By the day they began, the earliest first.</param>
/// <param name="Satisfactions">How many of the analysed have which satisfaction: unknown (blank) first, then 0 to 10.</param>
/// <param name="Topics">By topic, the most frequent first; at most 50.</param>
/// <param name="Languages">The analysed by language, the most frequent first.</param>
public sealed record ChatStatistics(
    ChatTotals Totals,
    IReadOnlyList<ChatTotals> Days,
    IReadOnlyList<ChatCountRow> Satisfactions,
    IReadOnlyList<ChatCountRow> Topics,
    IReadOnlyList<ChatCountRow> Languages)
{
    /// <summary>Reads them.</summary>
    public static async Task<ChatStatistics> Of(Catalogue catalogue, ChatStatisticsQuery query) => new(
        await catalogue.ChatTotals(query),
        await catalogue.ChatDays(query),
        await catalogue.ChatSatisfactions(query),
        await catalogue.ChatTopics(query),
        await catalogue.ChatLanguages(query));
}
