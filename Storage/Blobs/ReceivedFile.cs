using System.Buffers;
using System.Security.Cryptography;

namespace LearningSessions.Storage.Blobs;

/// <summary>What comes in, on its way into a file.</summary>
internal static class ReceivedFile
{
    private const int BufferSize = 128 * 1024;

    /// <summary>Writes what comes in into a new file, counts it and takes its hash.</summary>
    /// <param name="name">The blob it will be.</param>
    /// <param name="content">Read to its end.</param>
    /// <param name="path">The file; removing it is the caller's.</param>
    /// <param name="maxBytes">The most that may come.</param>
    /// <param name="durable">Whether the file must outlive a power cut.</param>
    /// <param name="cancel">Ends it.</param>
    /// <exception cref="BlobTooLargeException">More came.</exception>
    public static async Task<BlobReceipt> Take(string name, Stream content, string path, long maxBytes, bool durable, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var buffer = MemoryPool<byte>.Shared.Rent(BufferSize);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
        var length = 0L;
        int read;
        while ((read = await content.ReadAsync(buffer.Memory, cancel)) > 0)
        {
            length += read;
            if (length > maxBytes)
                throw new BlobTooLargeException(maxBytes);
            hash.AppendData(buffer.Memory.Span[..read]);
            await file.WriteAsync(buffer.Memory[..read], cancel);
        }

        if (durable)
            file.Flush(flushToDisk: true);
        return new BlobReceipt(name, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
