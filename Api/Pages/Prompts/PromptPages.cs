using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Pages.Viewing;
using LearningSessions.Api.Prompts;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Prompts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LearningSessions.Api.Pages.Prompts;

/// <summary>The pages of prompts: their versions read, compared and written, their labels pointed.</summary>
public static class PromptPages
{
    /// <summary>Maps them.</summary>
    public static void MapPromptPages(this IEndpointRouteBuilder pages)
    {
        var prompts = pages.MapGroup("/prompts").WithTextIds().Needs(Policies.ReadPrompts);
        prompts.MapGet("/", List);
        prompts.MapGet("/{id}", (string id, IGrainFactory grains, Catalogue catalogue, Viewer viewer, HttpResponse response) =>
            Show(id, grains, catalogue, viewer, response, null));
        prompts.MapGet("/{id}/versions/{number:int}", ShowVersion);
        prompts.MapGet("/{id}/compare", Compare);
        prompts.MapPost("/{id}/versions", Write).Needs(Policies.WritePrompts);
        prompts.MapPost("/{id}/labels", SetLabel).Needs(Policies.WritePrompts);
        prompts.MapPost("/{id}/split", Split).Needs(Policies.WritePrompts);
    }

    /// <summary>Where a prompt's page lies.</summary>
    public static string AddressOf(string name) => "/prompts/" + Uri.EscapeDataString(name);

    private static async Task<IResult> List(Catalogue catalogue, string? search, string? sort, string? cursor)
    {
        var answer = await PromptEndpoints.List(catalogue, search, sort, null, cursor);
        return answer.Result is Ok<Page<PromptRow>> { Value: { } part } ? new RazorComponentResult<PromptsPage>(new { Part = part }) : answer;
    }

    private static async Task<IResult> Show(
        string id, IGrainFactory grains, Catalogue catalogue, Viewer viewer, HttpResponse response, ProblemHttpResult? problem)
    {
        if ((await PromptEndpoints.Get(id, grains, response)).Result is not Ok<Prompt> { Value: { } prompt })
            return problem ?? PromptAnswers.Unknown(id);
        var versions = await PromptVersionEndpoints.List(id, null, viewer.Asked("cursor"), grains);
        if (versions.Result is not Ok<Page<PromptVersion>> { Value: { } part })
            return versions;
        var fault = problem?.StatusCode == StatusCodes.Status412PreconditionFailed ? viewer["prompt.changed"] : problem?.ProblemDetails.Detail;
        var performance = await catalogue.PromptPerformance(prompt.Name);
        return new RazorComponentResult<PromptPage>(new { Prompt = prompt, Versions = part, Fault = fault, Performance = performance }) { StatusCode = problem?.StatusCode };
    }

    private static async Task<IResult> ShowVersion(string id, int number, string? write, IGrainFactory grains)
    {
        var grain = grains.GetGrain<IPromptGrain>(id);
        if (await grain.Get() is not { } prompt || await grain.GetVersion(number) is not { } version)
            return PromptAnswers.UnknownVersion(id, number);
        return new RazorComponentResult<VersionPage>(new { Prompt = prompt, Version = version, Text = write is null ? null : version.Text });
    }

    private static async Task<IResult> Split(
        string id, [FromForm] int? share, [FromForm] int revision, ClaimsPrincipal person, IGrainFactory grains, Catalogue catalogue, Viewer viewer, HttpResponse response)
    {
        var answer = await PromptTrialEndpoints.Split(id, new PromptSplitRequest(share), person, IfMatch.Tag(revision), grains, response);
        return answer.Result is ProblemHttpResult problem
            ? await Show(id, grains, catalogue, viewer, response, problem)
            : TypedResults.LocalRedirect(AddressOf(id));
    }

    private static async Task<IResult> Compare(string id, int before, int after, IGrainFactory grains, Catalogue catalogue)
    {
        var grain = grains.GetGrain<IPromptGrain>(id);
        if (await grain.GetVersion(before) is not { } earlier)
            return PromptAnswers.UnknownVersion(id, before);
        if (await grain.GetVersion(after) is not { } later)
            return PromptAnswers.UnknownVersion(id, after);
        var performance = (await catalogue.PromptPerformance(PromptName.From(id))).Where(row => row.Version == before || row.Version == after).OrderBy(row => row.Version == after).ToList();
        return new RazorComponentResult<ComparePage>(new { Name = id, Before = earlier, After = later, Performance = performance });
    }

    private static async Task<IResult> Write(
        string id,
        [FromForm] int from,
        [FromForm] int edition,
        [FromForm] string? developer,
        [FromForm] string? user,
        [FromForm] string? message,
        [FromForm] string? save,
        ClaimsPrincipal person,
        IGrainFactory grains)
    {
        var request = new PromptVersionRequest { Developer = Lines(developer), User = Lines(user), Message = message };
        IResult answer = save == "change"
            ? (await PromptVersionEndpoints.Change(id, from, request, person, IfMatch.Tag(edition), grains)).Result
            : (await PromptVersionEndpoints.Add(id, request, person, grains)).Result;
        var grain = grains.GetGrain<IPromptGrain>(id);
        if (answer is not ProblemHttpResult problem || await grain.Get() is not { } prompt || await grain.GetVersion(from) is not { } version)
            return answer is ProblemHttpResult ? answer : TypedResults.LocalRedirect(AddressOf(id));
        return new RazorComponentResult<VersionPage>(new
        {
            Prompt = prompt,
            Version = version,
            Text = new PromptText(request.Developer ?? "", request.User ?? ""),
            Message = message,
            Fault = problem.ProblemDetails.Detail,
        })
        { StatusCode = problem.StatusCode };
    }

    private static async Task<IResult> SetLabel(
        string id,
        [FromForm] string label,
        [FromForm] int? number,
        [FromForm] int revision,
        ClaimsPrincipal person,
        IGrainFactory grains,
        Catalogue catalogue,
        Viewer viewer,
        HttpResponse response)
    {
        var answer = await PromptEndpoints.SetLabel(id, label, new LabelTarget(number), person, IfMatch.Tag(revision), grains, response);
        return answer.Result is ProblemHttpResult problem
            ? await Show(id, grains, catalogue, viewer, response, problem)
            : TypedResults.LocalRedirect(AddressOf(id));
    }

    // Browsers send line ends as CR LF.
    private static string? Lines(string? text) => text?.ReplaceLineEndings("\n");
}
