using System.Globalization;
using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Chats;
using LearningSessions.Api.Input;
using LearningSessions.Api.Pages.Viewing;
using LearningSessions.Grains.Interfaces.Chats.Audits;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Chats;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LearningSessions.Api.Pages.Chats;

/// <summary>The desk at which people look at analyses.</summary>
public static class AuditPages
{
    /// <summary>Maps them.</summary>
    public static void MapAuditPages(this IEndpointRouteBuilder pages)
    {
        var desk = pages.MapGroup("/audits").Needs(Policies.AuditChats);
        desk.MapGet("/", Desk);
        desk.MapPost("/next", Next);
        var chats = pages.MapGroup("/chats").WithTextIds().Needs(Policies.AuditChats);
        chats.MapPost("/{id}/claim", async (string id, ClaimsPrincipal person, IGrainFactory grains) =>
            await Done(id, (await ChatAuditEndpoints.Claim(id, person, grains)).Result, grains)).WithForm();
        chats.MapPost("/{id}/release", async (string id, ClaimsPrincipal person, IGrainFactory grains) =>
            await Done(id, (await ChatAuditEndpoints.Release(id, person, grains)).Result, grains)).WithForm();
        chats.MapPost("/{id}/audit", Audit);
    }

    private static async Task<IResult> Desk(Catalogue catalogue, TimeProvider time, Viewer viewer, ClaimsPrincipal person)
    {
        var faults = new Faults();
        var reason = faults.Choice<AuditReason>("queue", viewer.Asked("queue"));
        if (faults.Problem() is { } problem)
            return problem;
        var counts = new Dictionary<AuditReason, int>();
        foreach (var each in Enum.GetValues<AuditReason>())
            counts[each] = await catalogue.CountChats(new ChatQuery { Queue = each });
        var query = new ChatQuery { Queued = true, Queue = reason, FreeFor = person.ActingName(), Now = time.GetUtcNow(), Sort = "startedAt", Cursor = viewer.Asked("cursor") };
        var answer = await Paging.Answer(() => catalogue.Chats(query));
        return answer.Result is Ok<Page<ChatRow>> { Value: { } part }
            ? new RazorComponentResult<AuditDeskPage>(new { Part = part, Counts = counts, Agreement = await catalogue.ChatAgreement(new AgreementQuery()) })
            : answer;
    }

    private static async Task<IResult> Next([FromForm] string? queue, ClaimsPrincipal person, Catalogue catalogue, IGrainFactory grains, TimeProvider time)
    {
        var reason = Enum.TryParse<AuditReason>(queue, ignoreCase: true, out var asked) ? asked : (AuditReason?)null;
        return await ChatAuditEndpoints.Next(reason, person.ActingName(), catalogue, grains, time) is { } chat
            ? Results.LocalRedirect(ChatPages.AddressOf(chat.Id.Value))
            : Results.LocalRedirect("/audits");
    }

    private static async Task<IResult> Audit(string id, IFormCollection form, ClaimsPrincipal person, IGrainFactory grains)
    {
        var request = new ChatAuditRequest
        {
            Analysis = Number(form["analysis"]),
            Verdicts = [.. Enum.GetValues<AuditField>().Select(field => Verdict(field, form)).OfType<FieldVerdictRequest>()],
            Score = Number(form["score"]),
            Flags = [.. form["flags"]],
            Comment = form["comment"],
        };
        return await Done(id, (await ChatAuditEndpoints.Audit(id, request, person, grains)).Result, grains);
    }

    // What is corrected is wrong, whatever else is chosen; what nobody chose was not looked at.
    private static FieldVerdictRequest? Verdict(AuditField field, IFormCollection form)
    {
        var (choice, correction) = ((string?)form[$"is-{field}"], ((string?)form[$"correct-{field}"])?.Trim());
        var comment = ((string?)form[$"comment-{field}"])?.Trim();
        if (!string.IsNullOrEmpty(correction))
            return new FieldVerdictRequest(field.ToString(), false, correction, comment);
        return choice is "right" or "wrong" ? new FieldVerdictRequest(field.ToString(), choice == "right", null, comment) : null;
    }

    private static async Task<IResult> Done(string id, IResult answer, IGrainFactory grains) =>
        answer is ProblemHttpResult problem ? await ChatPages.Show(id, null, grains, problem) : Results.LocalRedirect(ChatPages.AddressOf(id));

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
