using System.Globalization;
using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Clips;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Clips;

/// <summary>Takes clips from a folder of this machine.</summary>
public sealed class FolderClipSource(IBlobStore blobs, IOptions<FolderClipOptions> options) : IClipSource
{
    /// <inheritdoc />
    public async Task<ClipFetchOutcome> Fetch(string link, CancellationToken cancel)
    {
        if (PathOf(link) is not { } path || !File.Exists(path))
            return new ClipFetchOutcome.Missing();
        try
        {
            var file = new FileInfo(path);
            var mark = string.Create(CultureInfo.InvariantCulture, $"{file.Length} {file.LastWriteTimeUtc.Ticks}");
            if (await ClipShelf.Mark(blobs, link, cancel) == mark)
                return new ClipFetchOutcome.Held();
            await using var content = file.OpenRead();
            await ClipShelf.Put(blobs, link, content, mark, cancel);
            return new ClipFetchOutcome.Fetched();
        }
        catch (FileNotFoundException)
        {
            return new ClipFetchOutcome.Missing();
        }
        catch (IOException failure)
        {
            return new ClipFetchOutcome.Failed(new ProviderFailure.Transient($"The clip {link} cannot be copied. {failure.Message}"));
        }
        catch (UnauthorizedAccessException)
        {
            return new ClipFetchOutcome.Failed(new ProviderFailure.Permanent($"The clip {link} may not be read: its file's permissions forbid it."));
        }
    }

    /// <summary>The file of a link; null when it would lie outside the folder.</summary>
    private string? PathOf(string link)
    {
        if (link.Contains('\0', StringComparison.Ordinal))
            return null;
        var folder = Path.GetFullPath(options.Value.Folder) + Path.DirectorySeparatorChar;
        var path = Path.GetFullPath(Path.Combine(folder, link));
        return path.StartsWith(folder, StringComparison.Ordinal) ? path : null;
    }
}
