using System.Collections.Concurrent;
using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Disk;

/// <summary>Keeps documents in a folder per tutor. Which document is whose is noted in the tutor's <c>.owners</c> folder before the
/// document is written, so that a put that was cut off goes on under the same name.</summary>
public sealed class DiskDocumentStore(IBlobStore blobs, IOptions<DiskDocumentOptions> options) : IDocumentStore
{
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _turns = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public async Task<StoreOutcome> Put(DocumentName document, string blob, CancellationToken cancel)
    {
        var tutor = _turns.GetOrAdd(document.Tutor.Value, _ => new SemaphoreSlim(1, 1));
        await tutor.WaitAsync(cancel);
        try
        {
            return new StoreOutcome.Stored(await Keep(document, blob, cancel));
        }
        catch (FileNotFoundException)
        {
            return StoreOutcome.Lost(document);
        }
        catch (IOException failure)
        {
            return new StoreOutcome.Failed(new ProviderFailure.Transient($"The documents' folder cannot be written. {failure.Message}"));
        }
        catch (UnauthorizedAccessException failure)
        {
            return new StoreOutcome.Failed(new ProviderFailure.Permanent($"The documents' folder may not be written. {failure.Message}"));
        }
        finally
        {
            tutor.Release();
        }
    }

    private async Task<string> Keep(DocumentName document, string blob, CancellationToken cancel)
    {
        var folder = Path.Combine(options.Value.Folder, FileName.Safe(document.Tutor.Value));
        var name = await NameClaims.Claim(folder, document, cancel);
        var path = Path.Combine(folder, name);
        if (document.Replaces || !File.Exists(path))
        {
            await using var content = await blobs.OpenRead(blob, cancel);
            await DurableFile.Write(path, content, document.Replaces, cancel);
        }

        return Path.Combine(Path.GetFileName(folder), name);
    }
}
