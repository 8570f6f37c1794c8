using System.Security.Claims;
using System.Text.Json;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Pages.Viewing;
using LearningSessions.Api.Recordings;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Storage.Blobs;
using LearningSessions.Storage.Catalogue;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Pages.Recordings;

/// <summary>The pages of recordings.</summary>
public static class RecordingPages
{
    /// <summary>Maps them.</summary>
    public static void MapRecordingPages(this IEndpointRouteBuilder pages)
    {
        var recordings = pages.MapGroup("/recordings").WithTextIds().Needs(Policies.ReadRecordings);
        recordings.MapGet("/", List);
        recordings.MapGet("/{id}", Show);
        recordings.MapGet("/new", () => UploadPage()).Needs(Policies.SubmitRecordings);
        recordings.MapPost("/new", Submit).WithStreamedForm().Needs(Policies.SubmitRecordings);
        recordings.MapPost("/{id}/retry", Retry).WithForm().Needs(Policies.RetryWork);
    }

    private static async Task<IResult> List(Catalogue catalogue, Viewer viewer)
    {
        var filter = new RecordingFilter(
            viewer.Asked("tutor"), viewer.Asked("learner"), viewer.Asked("state"), viewer.Asked("from"), viewer.Asked("until"), viewer.Asked("search"), viewer.Asked("sort"), null, viewer.Asked("cursor"));
        var answer = await RecordingLists.List(catalogue, filter);
        return answer.Result is Ok<Page<RecordingRow>> { Value: { } part }
            ? new RazorComponentResult<RecordingsPage>(new { Part = part, Counts = await catalogue.WorkCounts() })
            : answer;
    }

    private static async Task<IResult> Show(string id, ClaimsPrincipal person, IGrainFactory grains, BlobStore blobs, CancellationToken cancel)
    {
        var answer = await RecordingEndpoints.Get(id, grains);
        if (answer.Result is not Ok<Recording> { Value: { } recording })
            return answer;
        var mayHear = person.Roles().Any(Policies.HearRecordings.Roles.Contains);
        var transcript = mayHear && recording.Transcript is { } summary ? await Read(blobs, summary.Blob, cancel) : null;
        return new RazorComponentResult<RecordingPage>(new { Recording = recording, Transcript = transcript });
    }

    private static Task<IResult> Submit(HttpContext context, RecordingIntake intake, CancellationToken cancel) => StreamedForms.Read(
        context,
        async reader =>
        {
            var key = await reader.NextPart(cancel) is { Name: "key", FileName: null } part ? await part.ReadText(cancel) : null;
            return (await intake.Take(reader, context.Request, key, cancel)).Result switch
            {
                Accepted<Recording> { Value: { } recording } => TypedResults.LocalRedirect(Links.To(recording.Id)),
                ProblemHttpResult problem => UploadPage(problem),
                var other => other,
            };
        },
        cancel);

    private static RazorComponentResult<RecordingUploadPage> UploadPage(ProblemHttpResult? problem = null) =>
        new(new { Key = Guid.NewGuid().ToString("n"), Fault = problem?.ProblemDetails.Detail }) { StatusCode = problem?.StatusCode };

    private static async Task<IResult> Retry(string id, IGrainFactory grains)
    {
        var answer = await RecordingEndpoints.Retry(id, grains);
        return answer.Result is Accepted<Recording> ? TypedResults.LocalRedirect(Links.To(RecordingId.From(id))) : answer;
    }

    private static async Task<Transcript> Read(BlobStore blobs, string name, CancellationToken cancel)
    {
        await using var blob = await blobs.OpenRead(name, cancel);
        return await JsonSerializer.DeserializeAsync<Transcript>(blob, MessageJson.Options, cancel)
            ?? throw new InvalidDataException($"The transcript {name} is null.");
    }
}
