using System.Security.Claims;
using System.Text.Json;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Pages.Viewing;
using LearningSessions.Api.Schedules;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Schedules;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Pages.Schedules;

/// <summary>The pages of what runs by itself.</summary>
public static class SchedulePages
{
    /// <summary>Maps them.</summary>
    public static void MapSchedulePages(this IEndpointRouteBuilder pages)
    {
        var schedules = pages.MapGroup("/schedules").WithTextIds().Needs(Policies.ReadSchedules);
        schedules.MapGet("/", (IGrainFactory grains, Viewer viewer, IOptions<DeploymentOptions> deployment) =>
            List(grains, viewer, ScheduleDraft.New(deployment.Value.TimeZone), null));
        schedules.MapGet("/{id}", Show);
        schedules.MapPost("/", Put).Needs(Policies.WriteSchedules);
        schedules.MapPost("/{id}/run", async (string id, ClaimsPrincipal person, IGrainFactory grains) =>
            Back((await ScheduleEndpoints.Run(id, person, grains)).Result, AddressOf(id))).WithForm().Needs(Policies.WriteSchedules);
        schedules.MapPost("/{id}/delete", async (string id, IGrainFactory grains) =>
            Back((await ScheduleEndpoints.Delete(id, grains)).Result, "/schedules")).WithForm().Needs(Policies.WriteSchedules);
    }

    /// <summary>Where a schedule's page lies.</summary>
    public static string AddressOf(string name) => "/schedules/" + Uri.EscapeDataString(name);

    private static async Task<IResult> List(IGrainFactory grains, Viewer viewer, ScheduleDraft draft, ProblemHttpResult? problem)
    {
        if (viewer.Asked("sort") is not (null or "name" or "-name" or "next" or "-next"))
            return new Faults().Note("sort", "must be one of name, next, with - before it for the greatest first").Problem()!;
        var all = (await ScheduleEndpoints.List(grains)).Value!;
        var found = all.Where(schedule => viewer.Asked("search") is not { } text
            || schedule.Name.Value.Contains(text, StringComparison.OrdinalIgnoreCase)
            || schedule.Definition.Action.Contains(text, StringComparison.OrdinalIgnoreCase));
        return new RazorComponentResult<SchedulesPage>(new { Schedules = Sorted(found, viewer.Asked("sort")), Draft = draft, Fault = problem?.ProblemDetails.Detail })
        {
            StatusCode = problem?.StatusCode,
        };
    }

    private static IReadOnlyList<Schedule> Sorted(IEnumerable<Schedule> schedules, string? sort) => sort switch
    {
        "-name" => [.. schedules.OrderByDescending(schedule => schedule.Name.Value, StringComparer.Ordinal)],
        "next" => [.. schedules.OrderBy(schedule => schedule.NextRun ?? DateTimeOffset.MaxValue)],
        "-next" => [.. schedules.OrderByDescending(schedule => schedule.NextRun ?? DateTimeOffset.MinValue)],
        _ => [.. schedules.OrderBy(schedule => schedule.Name.Value, StringComparer.Ordinal)],
    };

    private static async Task<IResult> Show(string id, IGrainFactory grains)
    {
        var answer = await ScheduleEndpoints.Get(id, grains);
        return answer.Result is Ok<Schedule> { Value: { } schedule } ? new RazorComponentResult<SchedulePage>(new { Schedule = schedule }) : answer;
    }

    private static async Task<IResult> Put(
        [FromForm] string? name,
        [FromForm] string? cron,
        [FromForm] string? timeZone,
        [FromForm] string? action,
        [FromForm] string? parameters,
        [FromForm] double? catchUpHours,
        [FromForm] bool? enabled,
        ClaimsPrincipal person,
        IGrainFactory grains,
        Viewer viewer)
    {
        var draft = new ScheduleDraft(name?.Trim(), cron, timeZone, action, parameters, catchUpHours, enabled ?? false);
        if (FaultOf(draft).Problem() is { } fault)
            return await Refused(draft, fault, grains, viewer);
        var answer = await ScheduleEndpoints.Put(draft.Name!, draft.Definition(), person, grains);
        return answer.Result is ProblemHttpResult problem
            ? await Refused(draft, problem, grains, viewer)
            : TypedResults.LocalRedirect(AddressOf(draft.Name!));
    }

    // The API reads JSON before it asks; here a person may have written anything.
    private static Faults FaultOf(ScheduleDraft draft) => new Faults()
        .Id("name", draft.Name)
        .Note("catchUpHours", draft.CatchUpHours is null or (>= 0 and <= 168) ? null : "must be 0 to 168 hours")
        .Note("parameters", IsObject(draft.Parameters) ? null : "must be a JSON object, or be left out");

    private static bool IsObject(string? text)
    {
        try
        {
            using var json = string.IsNullOrWhiteSpace(text) ? null : JsonDocument.Parse(text);
            return json is null || json.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static async Task<IResult> Refused(ScheduleDraft draft, ProblemHttpResult problem, IGrainFactory grains, Viewer viewer)
    {
        if (InputRules.Id(draft.Name) is null && await grains.GetGrain<IScheduleGrain>(draft.Name!).Get() is { } schedule)
            return new RazorComponentResult<SchedulePage>(new { Schedule = schedule, Draft = draft, Fault = problem.ProblemDetails.Detail }) { StatusCode = problem.StatusCode };
        return await List(grains, viewer, draft, problem);
    }

    private static IResult Back(IResult answer, string address) => answer is ProblemHttpResult ? answer : TypedResults.LocalRedirect(address);
}
