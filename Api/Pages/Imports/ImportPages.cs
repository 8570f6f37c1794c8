using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Imports;
using LearningSessions.Api.Input;
using LearningSessions.Api.Pages.Viewing;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Blobs;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Imports;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Pages.Imports;

/// <summary>The pages of imports.</summary>
public static class ImportPages
{
    /// <summary>Maps them.</summary>
    public static void MapImportPages(this IEndpointRouteBuilder pages)
    {
        var imports = pages.MapGroup("/imports").WithTextIds();
        imports.MapGet("/", List).Needs(Policies.ReadImports);
        imports.MapGet("/new", () => UploadPage()).Needs(Policies.SubmitImports);
        imports.MapPost("/new", Submit).WithStreamedForm().Needs(Policies.SubmitImports);
        imports.MapGet("/{id}", Show).Needs(Policies.ReadImports);
        imports.MapPost("/{id}/retry", Retry).WithForm().Needs(Policies.SubmitImports);
        imports.MapPost("/{id}/replay", Replay).WithForm().Needs(Policies.SubmitImports);
    }

    private static async Task<IResult> List(Catalogue catalogue, Viewer viewer)
    {
        var faults = new Faults();
        var query = new ImportQuery
        {
            Kind = faults.Choice<ImportKind>("kind", viewer.Asked("kind")),
            State = faults.Choice<WorkState>("state", viewer.Asked("state")),
            Cursor = viewer.Asked("cursor"),
        };
        if (faults.Problem() is { } problem)
            return problem;
        var answer = await Paging.Answer(() => catalogue.Imports(query));
        return answer.Result is Ok<Page<ImportRow>> { Value: { } part }
            ? new RazorComponentResult<ImportsPage>(new { Part = part, Counts = await catalogue.WorkCounts() })
            : answer;
    }

    private static async Task<IResult> Show(string id, IGrainFactory grains, BlobStore blobs, CancellationToken cancel) =>
        await grains.GetGrain<IImportGrain>(id).Get() is { } import
            ? new RazorComponentResult<ImportPage>(new { Import = import, Rejected = await Rejection.First(blobs, import.Id, cancel) })
            : ProblemTypes.UnknownImport.Because("The list of imports shows those there are.");

    private static async Task<IResult> Retry(string id, IGrainFactory grains)
    {
        var answer = await ImportEndpoints.Retry(id, grains);
        return answer.Result is Accepted<Import> ? TypedResults.LocalRedirect(Links.To(ImportId.From(id))) : answer;
    }

    private static async Task<IResult> Replay(string id, ClaimsPrincipal person, IGrainFactory grains, ImportIntake intake)
    {
        var answer = await ImportEndpoints.Replay(id, person, grains, intake);
        return answer.Result is Accepted<Import> { Value: { } replay } ? TypedResults.LocalRedirect(Links.To(replay.Id)) : answer;
    }

    private static Task<IResult> Submit(HttpContext context, ImportIntake intake, CancellationToken cancel) => StreamedForms.Read(
        context,
        async reader =>
        {
            var key = await reader.NextPart(cancel) is { Name: "key", FileName: null } part ? await part.ReadText(cancel) : null;
            return (await intake.Take(reader, context.User, key, cancel)).Result switch
            {
                Accepted<Import> { Value: { } import } => TypedResults.LocalRedirect(Links.To(import.Id)),
                ProblemHttpResult problem => UploadPage(problem),
                var other => other,
            };
        },
        cancel);

    private static RazorComponentResult<ImportUploadPage> UploadPage(ProblemHttpResult? problem = null) =>
        new(new { Key = Guid.NewGuid().ToString("n"), Fault = problem?.ProblemDetails.Detail }) { StatusCode = problem?.StatusCode };
}
