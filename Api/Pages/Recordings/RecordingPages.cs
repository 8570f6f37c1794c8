using System.Security.Claims;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Pages.Viewing;
using LearningSessions.Api.Recordings;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Storage.Blobs;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Recordings;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

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
        recordings.MapPost("/{id}/speakers", Correct).Needs(Policies.CorrectSpeakers);
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
        return await Page(recording, person, blobs, null, cancel);
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

    private static async Task<IResult> Correct(
        string id,
        [FromForm] int version,
        [FromForm] string? tutor,
        [FromForm] string? turns,
        [FromForm] string? speaker,
        ClaimsPrincipal person,
        IGrainFactory grains,
        BlobStore blobs,
        HttpResponse response,
        CancellationToken cancel)
    {
        var numbers = TurnNumbers.Read(turns);
        var correction = new SpeakerCorrection { Tutor = Label(tutor), Turns = [.. (numbers ?? []).Select(turn => new TurnSpeaker(turn, Label(speaker)))] };
        var answer = numbers is null
            ? new Faults().Note("turns", "must be numbers such as 3, 7-9").Problem()!
            : (await SpeakerEndpoints.Put(id, correction, person, SpeakerEndpoints.Tag(version), grains, response)).Result;
        if (answer is not ProblemHttpResult refusal || await grains.GetGrain<IRecordingGrain>(id).Get() is not { } recording)
            return answer is ProblemHttpResult ? answer : TypedResults.LocalRedirect(Links.To(RecordingId.From(id)));
        return await Page(recording, person, blobs, refusal.ProblemDetails.Detail, cancel, refusal.StatusCode);
    }

    private static string? Label(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;

    private static async Task<IResult> Page(
        Recording recording, ClaimsPrincipal person, BlobStore blobs, string? fault, CancellationToken cancel, int status = StatusCodes.Status200OK)
    {
        var mayHear = person.Roles().Any(Policies.HearRecordings.Roles.Contains);
        var transcript = mayHear && recording.Transcript is { } summary ? await StoredTranscript.Read(blobs, summary.Blob, cancel) : null;
        var mayCorrect = transcript is not null && person.Roles().Any(Policies.CorrectSpeakers.Roles.Contains);
        return new RazorComponentResult<RecordingPage>(new { Recording = recording, Transcript = transcript, MayCorrect = mayCorrect, Fault = fault }) { StatusCode = status };
    }
}
