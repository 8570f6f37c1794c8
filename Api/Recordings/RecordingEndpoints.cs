using System.ComponentModel;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Blobs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace LearningSessions.Api.Recordings;

/// <summary>Recordings of tutoring calls: handed in, followed, read and heard.</summary>
public static class RecordingEndpoints
{
    private const string IdempotencyKey =
        "Makes a repeated request harmless: the same key and body give the same recording, another body is refused. 1 to 255 visible ASCII characters.";

    public static void MapRecordings(this IEndpointRouteBuilder app)
    {
        var recordings = app.MapGroup("/v1/recordings").WithTags("Recordings").WithTextIds();
        recordings.MapGet("/", RecordingLists.List).WithName("ListRecordings").Needs(Policies.ReadRecordings, Ownership.OfTutorInQuery).ProducesProblem(400);
        recordings.MapPost("/", Submit).WithName("SubmitRecording").Needs(Policies.SubmitRecordings)
            .Accepts<RecordingUpload>("multipart/form-data")
            // The limit is an option of ours, met while the parts are read.
            .WithMetadata(new DisableRequestSizeLimitAttribute())
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);
        recordings.MapGet("/{id}", Get).WithName("GetRecording").Needs(Policies.ReadRecordings, Ownership.OfRecording).ProducesProblem(400).ProducesProblem(404);
        recordings.MapGet("/{id}/transcript", Transcript).WithName("GetTranscript").Needs(Policies.HearRecordings, Ownership.OfRecording)
            .Produces<Transcript>(200, "application/json", "text/plain").ProducesProblem(400).ProducesProblem(404);
        recordings.MapGet("/{id}/audio", Audio).WithName("GetAudio").Needs(Policies.HearRecordings, Ownership.OfRecording)
            .Produces<Stream>(200, "audio/wav").Produces<Stream>(206, "audio/wav").ProducesProblem(400).ProducesProblem(404);
        recordings.MapSpeakers();
        recordings.MapPost("/{id}/retry", Retry).WithName("RetryRecording").Needs(Policies.RetryWork).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
    }

    /// <summary>Hands in a recording. It is processed after the answer: follow the Location.</summary>
    /// <param name="request">multipart/form-data; fields and files in any order.</param>
    public static Task<Results<Accepted<Recording>, ProblemHttpResult>> Submit(
        HttpRequest request, [FromHeader(Name = "Idempotency-Key"), Description(IdempotencyKey)] string? key, RecordingIntake intake, CancellationToken cancel) =>
        intake.Take(request, key, cancel);

    /// <summary>One recording: its steps with times, attempts and errors.</summary>
    /// <param name="id">The recording's id.</param>
    public static async Task<Results<Ok<Recording>, ProblemHttpResult>> Get(string id, IGrainFactory grains) =>
        await grains.GetGrain<IRecordingGrain>(id).Get() is { } recording ? TypedResults.Ok(recording) : Unknown();

    /// <summary>What was said: JSON, or lines to read with <c>format=text</c> or <c>Accept: text/plain</c>.</summary>
    /// <param name="id">The recording's id.</param>
    /// <param name="format">text or json; left out, the Accept header says.</param>
    public static async Task<IResult> Transcript(
        string id, string? format, IGrainFactory grains, BlobStore blobs, HttpRequest request, CancellationToken cancel)
    {
        if (format is not (null or "text" or "json"))
            return new Faults().Note("format", "must be text or json").Problem()!;
        if (await grains.GetGrain<IRecordingGrain>(id).Get() is not { } recording)
            return Unknown();
        if (recording.Transcript is not { } summary)
            return NoTranscript(recording.Work);

        var transcript = await StoredTranscript.Read(blobs, summary.Blob, cancel);
        return format == "text" || (format is null && PrefersText(request))
            ? TypedResults.Text(TranscriptText.Of(transcript), "text/plain; charset=utf-8")
            : TypedResults.Ok(transcript);
    }

    /// <summary>The audio as it was handed in; ranges are served.</summary>
    /// <param name="id">The recording's id.</param>
    public static async Task<Results<FileStreamHttpResult, ProblemHttpResult>> Audio(
        string id, IGrainFactory grains, BlobStore blobs, HttpResponse response, CancellationToken cancel)
    {
        if (await grains.GetGrain<IRecordingGrain>(id).Get() is not { } recording)
            return Unknown();
        response.Headers.XContentTypeOptions = "nosniff";
        var audio = await blobs.OpenRead(recording.Submission.AudioBlob, cancel);
        return TypedResults.Stream(
            audio,
            AudioTypes.MediaType(recording.Submission.AudioBlob),
            entityTag: new EntityTagHeaderValue($"\"{recording.Submission.Fingerprint}\""),
            enableRangeProcessing: true);
    }

    /// <summary>Takes up a recording that was given up, skipped or waits for its next attempt.</summary>
    /// <param name="id">The recording's id.</param>
    public static async Task<Results<Accepted<Recording>, ProblemHttpResult>> Retry(string id, IGrainFactory grains)
    {
        var grain = grains.GetGrain<IRecordingGrain>(id);
        return await grain.Retry() switch
        {
            RetryOutcome.Retried when await grain.Get() is { } recording => TypedResults.Accepted(Addresses.Of(recording.Id), recording),
            RetryOutcome.NothingToRetry => ProblemTypes.NothingToRetry.Because("It is neither given up, skipped nor waiting for its next attempt."),
            _ => Unknown(),
        };
    }

    private static ProblemHttpResult Unknown() => ProblemTypes.UnknownRecording.Because("GET /v1/recordings lists those there are.");

    /// <summary>Nobody knows what was said yet, or ever.</summary>
    internal static ProblemHttpResult NoTranscript(WorkProgress work) => ProblemTypes.NoTranscript.Because(
        work.Reason ?? $"The recording is at the step \"{work.Step}\".",
        [new("state", work.State), new("step", work.Step)]);

    private static bool PrefersText(HttpRequest request) =>
        request.GetTypedHeaders().Accept
            .Where(type => type.MediaType == "text/plain" || type.MediaType == "application/json")
            .MaxBy(type => type.Quality ?? 1)?.MediaType == "text/plain";
}
