using System.Globalization;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Storage.Blobs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Recordings;

/// <summary>Takes an upload: its files into blobs as they arrive, then the command to the recording. What is refused leaves nothing.</summary>
public sealed partial class RecordingIntake(BlobStore blobs, IGrainFactory grains, IOptions<UploadOptions> options, ILogger<RecordingIntake> log)
{
    private const long FieldsAllowanceBytes = 1024 * 1024;
    private static readonly Guid Keys = new("5b8f0d6e-3c1f-4c59-9c0a-6f3d0f4f7a52");

    /// <summary>Takes an upload.</summary>
    public async Task<Results<Accepted<Recording>, ProblemHttpResult>> Take(HttpRequest request, string? key, CancellationToken cancel) =>
        MultipartBody.Reader(request) is { } reader ? await Take(reader, request, key, cancel) : MultipartBody.NotMultipart();

    /// <summary>Takes an upload whose first parts may have been read.</summary>
    public async Task<Results<Accepted<Recording>, ProblemHttpResult>> Take(MultipartReader reader, HttpRequest request, string? key, CancellationToken cancel)
    {
        if (FaultOf(key) is { } fault)
            return new Faults().Note("Idempotency-Key", fault).Problem()!;
        if (request.ContentLength > options.Value.MaxBytes + options.Value.MaxTranscriptBytes + FieldsAllowanceBytes)
            return TooLarge("upload", options.Value.MaxBytes);

        var id = key is null ? Guid.NewGuid() : NameBasedGuid.Of(Keys, $"{request.HttpContext.User.SubjectId()}\n{key}");
        await using var upload = new ReceivedUpload(id, blobs, options.Value);
        return await Receive(upload, reader, cancel) is { } refusal ? refusal : await Submit(upload, id);
    }

    private static async Task<ProblemHttpResult?> Receive(ReceivedUpload upload, MultipartReader reader, CancellationToken cancel)
    {
        try
        {
            while (await reader.NextPart(cancel) is { } part)
            {
                if (await upload.Take(part, cancel) is { } refusal)
                    return refusal;
            }

            return upload.Check();
        }
        catch (MalformedUploadException malformed)
        {
            return ProblemTypes.MalformedUpload.Because(malformed.Message);
        }
    }

    private async Task<Results<Accepted<Recording>, ProblemHttpResult>> Submit(ReceivedUpload upload, Guid id)
    {
        var command = upload.Command();
        // From here on the recording may hold the blobs, even where its answer is lost.
        upload.HandOver();
        try
        {
            switch (await grains.GetGrain<IRecordingGrain>(id.ToString()).Submit(command))
            {
                case SubmitOutcome.Accepted accepted:
                    return TypedResults.Accepted(Addresses.Of(accepted.Recording.Id), accepted.Recording);
                case SubmitOutcome.AlreadyAccepted accepted:
                    // The call itself may have come twice, on the way around a lost silo: then the blobs it holds are these.
                    if (accepted.Recording.Submission.AudioBlob != command.AudioBlob)
                        upload.TakeBack();
                    return TypedResults.Accepted(Addresses.Of(accepted.Recording.Id), accepted.Recording);
                case SubmitOutcome.Conflicting:
                    upload.TakeBack();
                    return ProblemTypes.KeyReused.Because("Repeat a request exactly, or give a new one a new key.");
                case SubmitOutcome.UnknownTutor:
                    upload.TakeBack();
                    return ProblemTypes.UnknownTutor.Because($"Nobody has the id {command.Tutor}. Make the tutor with PUT {Addresses.Of(command.Tutor)} first.");
                case SubmitOutcome.Refused refused:
                    upload.TakeBack();
                    return SubmitAnswers.Of(refused.Refusal).Because(refused.Reason);
                case var outcome:
                    throw new InvalidOperationException($"No answer is known to {outcome.GetType().Name}.");
            }
        }
        catch (Exception fault)
        {
            LogUnknownOutcome(id, command.AudioBlob, command.TranscriptBlob, fault.Message);
            throw;
        }
    }

    internal static ProblemHttpResult TooLarge(string what, long limit) => ProblemTypes.TooLarge.Because(
        $"The {what} is larger than the limit of {limit.ToString("N0", CultureInfo.InvariantCulture)} bytes. Nothing was kept.",
        [new("limit", limit)]);

    private static string? FaultOf(string? key) =>
        key is null || (key.Length is >= 1 and <= 255 && key.All(character => character is > ' ' and <= '~'))
            ? null
            : "must be 1 to 255 visible ASCII characters";

    [LoggerMessage(1, LogLevel.Warning, "Recording {Recording}: the answer to its submission is lost; its blobs {Audio} and {Transcript} are kept ({Fault})")]
    private partial void LogUnknownOutcome(Guid recording, string audio, string? transcript, string fault);
}
