using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Storage.Blobs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Recordings;

/// <summary>What has come of an upload so far. Its blobs go with it, unless they were handed over.</summary>
public sealed class ReceivedUpload(Guid recording, BlobStore blobs, UploadOptions limits) : IAsyncDisposable
{
    private readonly RecordingForm form = new();
    private readonly List<string> received = [];
    private ReceivedFile? audio;
    private ReceivedFile? transcript;
    private bool isHandedOver;

    /// <summary>Takes a part; the problem, where it cannot.</summary>
    public async Task<ProblemHttpResult?> Take(FormPart part, CancellationToken cancel)
    {
        switch (part)
        {
            case { Name: "audio" or "transcript", FileName: "" }:
                // A browser's field of a file that nobody chose.
                return null;
            case { Name: "audio", FileName: { } name } when audio is null:
                audio = await Receive(part, "audio", name, AudioTypes.SafeExtension(name), limits.MaxBytes, cancel);
                return audio is null ? RecordingIntake.TooLarge("audio", limits.MaxBytes) : null;
            case { Name: "transcript", FileName: { } name } when transcript is null:
                if (TranscriptExtension(name) is not { } extension)
                    return ProblemTypes.BadTranscript.Because("A transcript is a .txt file with lines \"Speaker A: …\", or a .json file.");
                transcript = await Receive(part, "accompanying", name, extension, limits.MaxTranscriptBytes, cancel);
                return transcript is null ? RecordingIntake.TooLarge("transcript", limits.MaxTranscriptBytes) : null;
            case { FileName: null } when RecordingForm.Names.Contains(part.Name):
                return form.Add(part.Name, await part.ReadText(cancel)) ? null : Strange(part, "comes twice");
            default:
                return Strange(part, Misplaced(part));
        }
    }

    /// <summary>What is wrong with the whole.</summary>
    public ProblemHttpResult? Check() =>
        form.Check().Note("audio", audio is null ? "is missing: send the audio as a file" : null).Problem();

    /// <summary>The command for the recording.</summary>
    public SubmitRecording Command() => form.Command(audio!, transcript);

    /// <summary>The blobs belong to the recording now.</summary>
    public void HandOver() => isHandedOver = true;

    /// <summary>The recording did not take the blobs.</summary>
    public void TakeBack() => isHandedOver = false;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (isHandedOver)
            return;
        foreach (var blob in received)
            await blobs.Delete(blob, CancellationToken.None);
    }

    private async Task<ReceivedFile?> Receive(FormPart part, string folder, string fileName, string extension, long limit, CancellationToken cancel)
    {
        try
        {
            var receipt = await blobs.Receive(UploadName.New(folder, recording, extension), part.Content, limit, cancel);
            received.Add(receipt.Name);
            UploadTelemetry.Received(part.Name, receipt.Length);
            return new ReceivedFile(receipt.Name, fileName, receipt.Sha256);
        }
        catch (BlobTooLargeException)
        {
            return null;
        }
    }

    private static string? TranscriptExtension(string fileName) =>
        Path.GetExtension(fileName).ToLowerInvariant() is ".txt" or ".json" ? Path.GetExtension(fileName).ToLowerInvariant() : null;

    private static string Misplaced(FormPart part) => part switch
    {
        { Name: "audio" or "transcript", FileName: null } => "must be a file: give it a file name",
        { Name: "audio" or "transcript" } => "comes twice",
        { FileName: not null } when RecordingForm.Names.Contains(part.Name) => "must be a field, not a file",
        _ => $"is not known; the fields are {string.Join(", ", RecordingForm.Names)}, audio and transcript",
    };

    private static ProblemHttpResult Strange(FormPart part, string fault) => new Faults().Note(part.Name, fault).Problem()!;
}
