using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Pages.Viewing;
using LearningSessions.Api.Problems;
using LearningSessions.Api.Sources;
using LearningSessions.Api.Tutors;
using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Storage.Blobs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LearningSessions.Api.Pages.Sources;

/// <summary>The pages of sources: looked at, taken, and their logs.</summary>
public static class SourcePages
{
    private const int ShownRows = 500;

    /// <summary>Maps them.</summary>
    public static void MapSourcePages(this IEndpointRouteBuilder pages)
    {
        var sources = pages.MapGroup("/sources").WithTextIds().Needs(Policies.ReadSources);
        sources.MapGet("/", List);
        sources.MapGet("/{id}", Show);
        sources.MapGet("/{id}/preview", Preview);
        sources.MapGet("/{id}/logs/{number:int}", Log);
        sources.MapPost("/{id}/settings", Settings).Needs(Policies.WriteSources);
        sources.MapPost("/{id}/tutors", MakeTutor).Needs(Policies.WriteTutors);
        sources.MapPost("/{id}/leave-out", LeaveOut).Needs(Policies.UpdateSources);
        sources.MapPost("/{id}/update", async (string id, ClaimsPrincipal person, IGrainFactory grains) =>
            Back(id, (await SourceEndpoints.Update(id, person, grains)).Result)).WithForm().Needs(Policies.UpdateSources);
        sources.MapPost("/{id}/retry", async (string id, IGrainFactory grains) =>
            Back(id, (await SourceEndpoints.Retry(id, grains)).Result)).WithForm().Needs(Policies.RetryWork);
    }

    private static async Task<IResult> List(IGrainFactory grains) =>
        new RazorComponentResult<SourcesPage>(new { Sources = (await SourceEndpoints.List(grains)).Value! });

    private static async Task<IResult> Show(string id, int? cursor, IGrainFactory grains) => await Page(id, cursor, null, grains);

    private static async Task<IResult> Preview(string id, IGrainFactory grains) => (await SourceEndpoints.Preview(id, grains)).Result switch
    {
        Ok<SourcePreview> { Value: { } preview } => new RazorComponentResult<PreviewPage>(new { Id = id, Preview = preview }),
        ProblemHttpResult { StatusCode: StatusCodes.Status502BadGateway or StatusCodes.Status503ServiceUnavailable } problem =>
            new RazorComponentResult<PreviewPage>(new { Id = id, Fault = problem.ProblemDetails.Detail }) { StatusCode = problem.StatusCode },
        var other => other,
    };

    private static async Task<IResult> Log(string id, int number, IGrainFactory grains, BlobStore blobs, CancellationToken cancel)
    {
        if (await grains.GetGrain<ISourceGrain>(id).GetLog(number) is not { } log)
            return ProblemTypes.UnknownSourceLog.Because("The page of the source lists those there are.");
        await using var blob = await blobs.OpenRead(log.Blob, cancel);
        using var text = new MemoryStream();
        await blob.CopyToAsync(text, cancel);
        var (header, rows) = LogTable.Read(text.ToArray(), ShownRows);
        return new RazorComponentResult<SourceLogPage>(new { Id = id, Log = log, Header = header, Rows = rows });
    }

    private static async Task<IResult> Settings(
        string id,
        [FromForm] int version,
        [FromForm] string? cron,
        [FromForm] string? zone,
        [FromForm] UnknownTutors unknown,
        [FromForm] string? languages,
        ClaimsPrincipal person,
        IGrainFactory grains)
    {
        var settings = new SourceSettings
        {
            Cron = string.IsNullOrWhiteSpace(cron) ? null : cron.Trim(),
            TimeZone = string.IsNullOrWhiteSpace(zone) ? "UTC" : zone.Trim(),
            UnknownTutors = unknown,
            SkippedLanguages = [.. (languages ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
        };
        return await grains.GetGrain<ISourceGrain>(id).Put(settings, version, person.ActingName()) switch
        {
            PutSourceOutcome.Done => TypedResults.LocalRedirect(Links.To(SourceId.From(id))),
            PutSourceOutcome.Refused refused => await Page(id, null, $"{refused.Member}: {refused.Reason}", grains),
            PutSourceOutcome.VersionConflict => await Page(id, null, "Someone changed the settings in the meantime: look at them, then save again.", grains),
            _ => SourceEndpoints.Unknown(),
        };
    }

    private static async Task<IResult> MakeTutor(
        string id, [FromForm] string? tutor, [FromForm] string? name, [FromForm] string? phone, [FromForm] string? language, IGrainFactory grains)
    {
        var profile = new PutTutor(name ?? "", string.IsNullOrWhiteSpace(phone) ? null : phone.Trim(), language ?? "");
        if (TutorRules.Check(tutor, profile).Problem() is { } problem)
            return problem;
        await grains.GetGrain<ITutorGrain>(tutor!).Put(profile);
        return TypedResults.LocalRedirect($"{Links.To(SourceId.From(id))}/preview");
    }

    private static async Task<IResult> LeaveOut(string id, IFormCollection form, ClaimsPrincipal person, IGrainFactory grains)
    {
        var submissions = new LeftOutSubmissions { Keys = [.. form["keys"].OfType<string>()] };
        return (await SourceEndpoints.LeaveOut(id, submissions, person, grains)).Result is ProblemHttpResult problem
            ? problem
            : TypedResults.LocalRedirect($"{Links.To(SourceId.From(id))}/preview");
    }

    private static async Task<IResult> Page(string id, int? cursor, string? fault, IGrainFactory grains)
    {
        var grain = grains.GetGrain<ISourceGrain>(id);
        if (await grain.Get() is not { } source)
            return SourceEndpoints.Unknown();
        var status = fault is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return new RazorComponentResult<SourcePage>(new { Source = source, Logs = await grain.GetLogs(cursor), Fault = fault }) { StatusCode = status };
    }

    // An update under way is what was wanted.
    private static IResult Back(string id, IResult answer) =>
        answer is ProblemHttpResult { StatusCode: not StatusCodes.Status409Conflict } ? answer : TypedResults.LocalRedirect(Links.To(SourceId.From(id)));
}
