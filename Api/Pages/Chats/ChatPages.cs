using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Chats;
using LearningSessions.Api.Input;
using LearningSessions.Api.Pages.Viewing;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Chats;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Pages.Chats;

/// <summary>The pages of conversations: their numbers, and each with its verdict beside it.</summary>
public static class ChatPages
{
    private const int MessagesAtOnce = 300;

    // In days, up to the newest conversation: what is shown unless somebody asks for other days or looks for a word.
    private const int Lately = 30;

    /// <summary>Maps them.</summary>
    public static void MapChatPages(this IEndpointRouteBuilder pages)
    {
        var chats = pages.MapGroup("/chats").WithTextIds().Needs(Policies.ReadChats);
        chats.MapGet("/", List);
        chats.MapGet("/{id}", (string id, int? from, IGrainFactory grains) => Show(id, from, grains, null));
        chats.MapPost("/{id}/analyse", async (string id, ClaimsPrincipal person, IGrainFactory grains) =>
            Back(id, (await ChatEndpoints.Analyse(id, person, grains)).Result)).WithForm().Needs(Policies.AnalyseChats);
        chats.MapPost("/{id}/retry", async (string id, IGrainFactory grains) =>
        {
            await grains.GetGrain<IChatSessionGrain>(id).Retry();
            return Results.LocalRedirect(AddressOf(id));
        }).WithForm().Needs(Policies.RetryWork);
        pages.MapAuditPages();
    }

    /// <summary>Where a conversation's page lies.</summary>
    public static string AddressOf(string id) => Links.To(ChatId.From(id));

    /// <summary>The page of a conversation.</summary>
    public static async Task<IResult> Show(string id, int? from, IGrainFactory grains, ProblemHttpResult? problem)
    {
        var answer = await ChatEndpoints.Get(id, grains);
        if (answer.Result is not Ok<ChatSession> { Value: { } chat })
            return answer;
        var grain = grains.GetGrain<IChatSessionGrain>(id);
        var model = new ChatModel(chat, await grain.Read(from ?? 1, MessagesAtOnce), (await grain.Analyses()).Items, problem?.ProblemDetails.Detail);
        return new RazorComponentResult<ChatPage>(new { Model = model }) { StatusCode = problem?.StatusCode };
    }

    private static async Task<IResult> List(Catalogue catalogue, IOptions<DeploymentOptions> deployment, Viewer viewer)
    {
        var faults = new Faults();
        var (from, to) = (Day(faults, viewer, "from"), Day(faults, viewer, "to"));
        if (faults.Problem() is { } problem)
            return problem;
        var group = viewer.Asked("group");
        var (zone, isDefault) = (TimeZoneInfo.FindSystemTimeZoneById(deployment.Value.TimeZone), from is null && to is null && viewer.Asked("search") is null);
        if (isDefault && (await catalogue.Chats(new ChatQuery { Limit = 1 })).Items is [var newest])
            from = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(newest.StartedAt, zone).DateTime).AddDays(1 - Lately);
        var statistics = await ChatStatisticsEndpoints.Get(group, from, to, catalogue, deployment);
        if (statistics.Result is not Ok<ChatStatistics> { Value: { } numbers })
            return statistics;
        var query = ChatStatisticsEndpoints.QueryOf(group, from, to, deployment.Value);
        var filter = new ChatFilter(group, query.From?.ToString("O"), query.Until?.ToString("O"), viewer.Asked("search"), null, null, viewer.Asked("sort"), null, viewer.Asked("cursor"));
        var answer = await ChatEndpoints.List(catalogue, filter);
        return answer.Result is Ok<Page<ChatRow>> { Value: { } part }
            ? new RazorComponentResult<ChatsPage>(new { Part = part, Numbers = numbers, From = from, IsDefault = isDefault, Groups = (await catalogue.ChatGroups(new ChatGroupQuery { Limit = 200 })).Items })
            : answer;
    }

    private static DateOnly? Day(Faults faults, Viewer viewer, string name)
    {
        if (viewer.Asked(name) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day))
            return day;
        faults.Note(name, "must be a day such as 2026-11-21");
        return null;
    }

    private static IResult Back(string id, IResult answer) => answer is ProblemHttpResult ? answer : Results.LocalRedirect(AddressOf(id));
}
