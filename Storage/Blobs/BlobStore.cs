using LearningSessions.Grains.Blobs;

namespace LearningSessions.Storage.Blobs;

/// <summary>Blobs, and how the API receives them.</summary>
public abstract class BlobStore : IBlobStore
{
    /// <inheritdoc />
    public Task Write(string name, Stream content, CancellationToken cancel) => Receive(name, content, long.MaxValue, cancel);

    /// <summary>Streams what comes in into a blob, counts it and takes its SHA-256; never holds it in memory. All or nothing, and durable when it
    /// returns; a blob of the same name is replaced.</summary>
    /// <param name="name">As <see cref="BlobName"/> allows.</param>
    /// <param name="content">Read to its end.</param>
    /// <param name="maxBytes">The most that may come.</param>
    /// <param name="cancel">Leaves nothing behind.</param>
    /// <exception cref="BlobTooLargeException">More came; nothing was kept.</exception>
    /// <exception cref="DiskFullException">There is no room; nothing was kept.</exception>
    /// <exception cref="ArgumentException">The name is not well formed.</exception>
    public abstract Task<BlobReceipt> Receive(string name, Stream content, long maxBytes, CancellationToken cancel);

    /// <summary>The blobs below a folder, in no order. One that is written or deleted meanwhile may be among them or not.</summary>
    /// <param name="folder">The first part of their names: <c>audio</c>.</param>
    /// <param name="cancel">Ends the listing.</param>
    public abstract IAsyncEnumerable<StoredBlob> List(string folder, CancellationToken cancel);

    /// <inheritdoc />
    public abstract Task<Stream> OpenRead(string name, CancellationToken cancel);

    /// <inheritdoc />
    public abstract Task<BlobFile> OpenFile(string name, CancellationToken cancel);

    /// <inheritdoc />
    public abstract Task Delete(string name, CancellationToken cancel);
}
