using System.Globalization;
using System.Text.Json;
using LearningSessions.Api.Access;
using LearningSessions.Api.Input;
using LearningSessions.Api.Problems;
using LearningSessions.Api.Recordings;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Storage.Blobs;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Imports;

/// <summary>Takes files to import: uploads go into a blob as they arrive; others are named by where they lie.</summary>
public sealed class ImportIntake(BlobStore blobs, IGrainFactory grains, IOptions<UploadOptions> options)
{
    private static readonly Guid Keys = new("0c0a5c0e-55d5-4a3a-9f0e-1d2b7c9f6a11");

    /// <summary>Takes a request.</summary>
    public async Task<Results<Accepted<Import>, ProblemHttpResult>> Take(HttpRequest request, string? key, CancellationToken cancel)
    {
        if (key is not null && (key.Length is 0 or > 255 || !key.All(character => character is > ' ' and <= '~')))
            return new Faults().Note("Idempotency-Key", "must be 1 to 255 visible ASCII characters").Problem()!;
        var id = (key is null ? Guid.NewGuid() : NameBasedGuid.Of(Keys, $"{request.HttpContext.User.SubjectId()}\n{key}")).ToString();
        var by = request.HttpContext.User.ActingName();
        if (MultipartBody.Reader(request) is { } reader)
            return await Upload(reader, id, by, cancel);
        if (!request.HasJsonContentType())
            return ProblemTypes.UnsupportedMediaType.Because("Send multipart/form-data with a file, or JSON that names a path or an object.");
        var named = await request.ReadFromJsonAsync<ImportRequest>(cancel);
        return Named(named, by, out var command).Problem() is { } problem ? problem : await Submit(id, command!);
    }

    /// <summary>Has the records that were set aside read again, as an import of their own.</summary>
    public async Task<Results<Accepted<Import>, ProblemHttpResult>> Replay(Import import, string by) => await Submit(
        $"{import.Id}-replay-{import.DeadLetters.ToString(CultureInfo.InvariantCulture)}-{Guid.NewGuid().ToString("n")[..8]}",
        new SubmitImport(
            import.Submission.Kind, new ImportSource(ImportPlace.DeadLetters, import.Id.Value), $"Set aside of {import.Submission.FileName}", $"{Guid.NewGuid()}", by));

    private static Faults Named(ImportRequest? named, string by, out SubmitImport? command)
    {
        var faults = new Faults().Note("kind", named?.Kind is null ? "is missing: telemetry, sessions or clipMetrics" : null)
            .Note("path", named is { Path: null, ObjectKey: null } or { Path: not null, ObjectKey: not null } ? "name either a path in the data folder or an objectKey" : null);
        var kind = faults.Choice<ImportKind>("kind", named?.Kind);
        command = null;
        if (faults.Summary is not null)
            return faults;
        var source = named!.Path is { } path ? new ImportSource(ImportPlace.DataFolder, path) : new ImportSource(ImportPlace.ObjectStore, named.ObjectKey!);
        command = new SubmitImport(kind!.Value, source, source.Name, JsonSerializer.Serialize(source, MessageJson.Options), by);
        return faults;
    }

    private async Task<Results<Accepted<Import>, ProblemHttpResult>> Upload(MultipartReader reader, string id, string by, CancellationToken cancel)
    {
        var (kind, file, name) = ((string?)null, (BlobReceipt?)null, "");
        try
        {
            while (await reader.NextPart(cancel) is { } part)
            {
                if (part is { Name: "kind", FileName: null })
                    kind = await part.ReadText(cancel);
                else if (part is { Name: "file", FileName: { } fileName } && file is null)
                    (file, name) = (await blobs.Receive($"imports/{id}/upload-{Guid.NewGuid():n}", part.Content, options.Value.MaxImportBytes, cancel), fileName);
                else
                    return await Refuse(file, new Faults().Note(part.Name, "is not known; the fields are kind and file").Problem()!);
            }
        }
        catch (BlobTooLargeException large)
        {
            return RecordingIntake.TooLarge("file", large.MaxBytes);
        }
        catch (MalformedUploadException malformed)
        {
            return await Refuse(file, ProblemTypes.MalformedUpload.Because(malformed.Message));
        }

        var faults = new Faults().Note("kind", kind is null ? "is missing" : null).Note("file", file is null ? "is missing: send it as a file" : null);
        var of = faults.Choice<ImportKind>("kind", kind);
        if (faults.Problem() is { } problem)
            return await Refuse(file, problem);
        return await Submit(id, new SubmitImport(of!.Value, new ImportSource(ImportPlace.Upload, file!.Name), name, $"{of} {file.Sha256}", by));
    }

    private async Task<ProblemHttpResult> Refuse(BlobReceipt? file, ProblemHttpResult problem)
    {
        if (file is not null)
            await blobs.Delete(file.Name, CancellationToken.None);
        return problem;
    }

    private async Task<Results<Accepted<Import>, ProblemHttpResult>> Submit(string id, SubmitImport command)
    {
        var outcome = await grains.GetGrain<IImportGrain>(id).Submit(command);
        if (outcome is not SubmitImportOutcome.Accepted && command.Source.Place == ImportPlace.Upload)
            await blobs.Delete(command.Source.Name, CancellationToken.None);
        return outcome switch
        {
            SubmitImportOutcome.Accepted accepted => TypedResults.Accepted(Addresses.Of(accepted.Import.Id), accepted.Import),
            SubmitImportOutcome.AlreadyAccepted accepted => TypedResults.Accepted(Addresses.Of(accepted.Import.Id), accepted.Import),
            SubmitImportOutcome.Conflicting => ProblemTypes.KeyReused.Because("Repeat a request exactly, or give a new one a new key."),
            _ => throw new InvalidOperationException($"No answer is known to {outcome.GetType().Name}."),
        };
    }
}
