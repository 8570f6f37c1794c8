using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Recordings;
using LearningSessions.Integrations.Disk;
using LearningSessions.Integrations.Http;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.GoogleDrive;

/// <summary>Keeps documents in a folder per tutor on Google Drive. A document carries its owner's mark, by which a repeated put finds it again.</summary>
internal sealed class DriveDocumentStore(DriveApi drive, IBlobStore blobs, IOptions<DriveOptions> options) : IDocumentStore
{
    private const string OwnerMark = "owner";

    private readonly ConcurrentDictionary<string, SemaphoreSlim> turns = new(StringComparer.Ordinal);
    private readonly DriveFolders folders = new(drive, options);
    private readonly DriveUpload upload = new(drive, blobs, options.Value.ChunkBytes);

    /// <inheritdoc />
    public async Task<StoreOutcome> Put(DocumentName document, string blob, CancellationToken cancel)
    {
        var tutor = turns.GetOrAdd(document.Tutor.Value, _ => new SemaphoreSlim(1, 1));
        await tutor.WaitAsync(cancel);
        try
        {
            return new StoreOutcome.Stored(await Keep(document, blob, cancel));
        }
        catch (FileNotFoundException)
        {
            return StoreOutcome.Lost(document);
        }
        catch (ProviderException failure)
        {
            return new StoreOutcome.Failed(failure.Failure);
        }
        finally
        {
            tutor.Release();
        }
    }

    private async Task<string> Keep(DocumentName document, string blob, CancellationToken cancel)
    {
        var folder = await folders.Of(FileName.Safe(document.Tutor.Value), cancel);
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{document.Owner}\n{document.Stem}{document.Extension}")));
        var own = await drive.List($"appProperties has {{ key='{OwnerMark}' and value='{mark}' }} and {In(folder)}", cancel);
        var file = DriveFile.First(own);
        if (file is null)
            file = await Send(document, await FreeName(document, folder, "", cancel), mark, folder, blob, cancel);
        else if (document.Replaces)
            await Replace(file, document, blob, cancel);
        return $"{folder.Name}/{await Settle(document, file, folder, cancel)}";
    }

    private async Task Replace(DriveFile file, DocumentName document, string blob, CancellationToken cancel)
    {
        await using var content = await blobs.OpenRead(blob, cancel);
        await drive.Replace(file.Id, MediaType(document.Extension), content, cancel);
    }

    private async Task<DriveFile> Send(DocumentName document, string name, string mark, DriveFile folder, string blob, CancellationToken cancel)
    {
        await using var content = await blobs.OpenRead(blob, cancel);
        var metadata = new JsonObject
        {
            ["name"] = name,
            ["parents"] = new JsonArray { folder.Id },
            ["appProperties"] = new JsonObject { [OwnerMark] = mark },
        };
        var mediaType = MediaType(document.Extension);
        return content.Length <= options.Value.MultipartBytes
            ? await drive.Upload(metadata, mediaType, content, cancel)
            : await upload.Send(mark, metadata, mediaType, content, cancel);
    }

    /// <summary>Where another process took the same name meanwhile, the later file gets the next one.</summary>
    private async Task<string> Settle(DocumentName document, DriveFile file, DriveFile folder, CancellationToken cancel)
    {
        while (DriveFile.First(await drive.List(Named(file.Name, folder), cancel)) is { } first && first.Id != file.Id)
        {
            file = file with { Name = await FreeName(document, folder, file.Id, cancel) };
            await drive.Change(file.Id, new JsonObject { ["name"] = file.Name }, cancel);
        }

        return file.Name;
    }

    private async Task<string> FreeName(DocumentName document, DriveFile folder, string own, CancellationToken cancel)
    {
        var (stem, extension) = (FileName.Safe(document.Stem), FileName.Safe(document.Extension));
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? stem + extension : $"{stem}_{number}{extension}";
            if ((await drive.List(Named(name, folder), cancel)).All(file => file.Id == own))
                return name;
        }
    }

    private static string Named(string name, DriveFile folder) => $"name = {DriveApi.Quoted(name)} and {In(folder)}";

    private static string In(DriveFile folder) => $"{DriveApi.Quoted(folder.Id)} in parents and trashed = false";

    private static string MediaType(string extension) => extension.ToLowerInvariant() switch
    {
        ".mp3" => "audio/mpeg",
        ".wav" => "audio/wav",
        ".m4a" or ".mp4" => "audio/mp4",
        ".ogg" or ".opus" => "audio/ogg",
        ".txt" => "text/plain",
        ".csv" => "text/csv",
        ".json" => "application/json",
        _ => "application/octet-stream",
    };
}
