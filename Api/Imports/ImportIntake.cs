using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using LearningSessions.Api.Access;
using LearningSessions.Api.Cohorts;
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
        var person = request.HttpContext.User;
        if (MultipartBody.Reader(request) is { } reader)
            return await Take(reader, person, key, cancel);
        if (FaultOf(key) is { } fault)
            return fault;
        if (!request.HasJsonContentType())
            return ProblemTypes.UnsupportedMediaType.Because("Send multipart/form-data with a file, or JSON that names a path or an object.");
        try
        {
            var faults = Named(await request.ReadFromJsonAsync<ImportRequest>(cancel), person.ActingName(), out var command);
            return (await faults.NoteCohort(command?.Selection?.Cohort?.Value, grains)).Problem() is { } problem ? problem : await Submit(IdOf(person, key), command!);
        }
        catch (JsonException malformed)
        {
            return ProblemTypes.MalformedJson.Because(JsonFaults.Describe(malformed));
        }
    }

    /// <summary>Takes an upload whose first parts may have been read.</summary>
    public async Task<Results<Accepted<Import>, ProblemHttpResult>> Take(MultipartReader reader, ClaimsPrincipal person, string? key, CancellationToken cancel) =>
        FaultOf(key) is { } fault ? fault : await Upload(reader, IdOf(person, key), person.ActingName(), cancel);

    /// <summary>Has the records that were set aside read again, as an import of their own.</summary>
    public async Task<Results<Accepted<Import>, ProblemHttpResult>> Replay(Import import, string by) => await Submit(
        $"{import.Id}-replay-{import.DeadLetters.ToString(CultureInfo.InvariantCulture)}-{Guid.NewGuid().ToString("n")[..8]}",
        new SubmitImport(
            import.Submission.Kind, new ImportSource(ImportPlace.DeadLetters, import.Id.Value), $"Set aside of {import.Submission.FileName}", $"{Guid.NewGuid()}", by)
        {
            Selection = import.Submission.Selection,
        });

    private static ProblemHttpResult? FaultOf(string? key) =>
        key is null || (key.Length is >= 1 and <= 255 && key.All(character => character is > ' ' and <= '~'))
            ? null
            : new Faults().Note("Idempotency-Key", "must be 1 to 255 visible ASCII characters").Problem();

    private static string IdOf(ClaimsPrincipal person, string? key) =>
        (key is null ? Guid.NewGuid() : NameBasedGuid.Of(Keys, $"{person.SubjectId()}\n{key}")).ToString();

    private static Faults Named(ImportRequest? named, string by, out SubmitImport? command)
    {
        var faults = new Faults().Note("kind", named?.Kind is null ? "is missing: telemetry, sessions, clipMetrics or chats" : null)
            .Note("path", named is { Path: null, ObjectKey: null } or { Path: not null, ObjectKey: not null } ? "or objectKey must be given, and only one of them" : null);
        var kind = faults.Choice<ImportKind>("kind", named?.Kind);
        var selection = named is null ? null : new SelectionFields(named.Learners is null ? null : string.Join(',', named.Learners), named.Cohort, named.School, named.Level).Read(kind, faults);
        command = null;
        if (faults.Summary is not null)
            return faults;
        var source = named!.Path is { } path ? new ImportSource(ImportPlace.DataFolder, path) : new ImportSource(ImportPlace.ObjectStore, named.ObjectKey!);
        var mark = $"{kind} {JsonSerializer.Serialize(source, MessageJson.Options)} {JsonSerializer.Serialize(selection, MessageJson.Options)}";
        command = new SubmitImport(kind!.Value, source, source.Name, mark, by) { Selection = selection };
        return faults;
    }

    private async Task<Results<Accepted<Import>, ProblemHttpResult>> Upload(MultipartReader reader, string id, string by, CancellationToken cancel)
    {
        var (kind, file, name) = ((string?)null, (BlobReceipt?)null, "");
        var fields = new SelectionFields(null, null, null, null);
        try
        {
            while (await reader.NextPart(cancel) is { } part)
            {
                if (part is { Name: "kind", FileName: null })
                    kind = await part.ReadText(cancel);
                else if (part is { Name: "learners", FileName: null })
                    fields = fields with { Learners = await part.ReadText(cancel) };
                else if (part is { Name: "cohort", FileName: null })
                    fields = fields with { Cohort = await part.ReadText(cancel) };
                else if (part is { Name: "school", FileName: null })
                    fields = fields with { School = await part.ReadText(cancel) };
                else if (part is { Name: "level", FileName: null })
                    fields = fields with { Level = await part.ReadText(cancel) };
                else if (part is { Name: "file", FileName: { } fileName } && file is null)
                    (file, name) = (await blobs.Receive($"imports/{id}/upload-{Guid.NewGuid():n}", part.Content, options.Value.MaxImportBytes, cancel), fileName);
                else
                    return await Refuse(file, new Faults().Note(part.Name, "is not known or comes twice; the fields are kind, learners, cohort, school, level and file").Problem()!);
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

        var faults = new Faults().Note("kind", kind is null ? "is missing" : null).Note("file", file switch
        {
            null => "is missing: send it as a file",
            { Length: 0 } => "is empty",
            _ => null,
        });
        var of = faults.Choice<ImportKind>("kind", kind);
        var selection = fields.Read(of, faults);
        if ((await faults.NoteCohort(selection?.Cohort?.Value, grains)).Problem() is { } problem)
            return await Refuse(file, problem);
        var mark = selection is null ? $"{of} {file!.Sha256}" : $"{of} {file!.Sha256} {JsonSerializer.Serialize(selection, MessageJson.Options)}";
        return await Submit(id, new SubmitImport(of!.Value, new ImportSource(ImportPlace.Upload, file.Name), name, mark, by) { Selection = selection });
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
