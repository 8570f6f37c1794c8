using System.Text;
using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Interfaces.Clips;

namespace LearningSessions.Integrations.Clips;

/// <summary>Clips that are here, each beside the mark (size, ETag) that its source had for it.</summary>
internal static class ClipShelf
{
    /// <summary>The mark of a clip; null when it is not here.</summary>
    public static async Task<string?> Mark(IBlobStore blobs, string link, CancellationToken cancel)
    {
        try
        {
            await using var mark = await blobs.OpenRead(ClipBlobs.MarkOf(link), cancel);
            using var reader = new StreamReader(mark, Encoding.UTF8);
            return await reader.ReadToEndAsync(cancel);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Keeps a clip. The mark comes last: a clip without one is copied again.</summary>
    public static async Task Put(IBlobStore blobs, string link, Stream content, string mark, CancellationToken cancel)
    {
        await blobs.Write(ClipBlobs.NameOf(link), content, cancel);
        using var text = new MemoryStream(Encoding.UTF8.GetBytes(mark));
        await blobs.Write(ClipBlobs.MarkOf(link), text, cancel);
    }
}
