using System.Buffers;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using LearningSessions.Grains.Blobs;

namespace LearningSessions.Storage.Blobs;

/// <summary>Blobs as files in the data folder: written under a temporary name, made durable, then renamed.</summary>
public sealed class DiskBlobStore : BlobStore
{
    private const string IncomingName = ".incoming";
    private const int BufferSize = 128 * 1024;

    private readonly string root;
    private readonly string incoming;

    /// <param name="folder">The claimed data folder; what a crash left half written is removed.</param>
    public DiskBlobStore(DataFolder folder)
    {
        root = folder.Blobs;
        incoming = Path.Combine(root, IncomingName);
        Directory.CreateDirectory(incoming);
        foreach (var leftover in Directory.EnumerateFiles(incoming))
            File.Delete(leftover);
    }

    /// <inheritdoc />
    public override async Task<BlobReceipt> Receive(string name, Stream content, long maxBytes, CancellationToken cancel)
    {
        var path = PathOf(name);
        var temporary = Path.Combine(incoming, Path.GetRandomFileName());
        try
        {
            var receipt = await Take(name, content, temporary, maxBytes, cancel);
            MakeFolder(Path.GetDirectoryName(path)!);
            File.Move(temporary, path, overwrite: true);
            Disk.SyncFolder(Path.GetDirectoryName(path)!);
            return receipt;
        }
        catch (IOException failure) when (Disk.IsFull(failure))
        {
            throw new DiskFullException($"the blob {name}", failure);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <inheritdoc />
    public override async IAsyncEnumerable<StoredBlob> List(string folder, [EnumeratorCancellation] CancellationToken cancel)
    {
        var below = new DirectoryInfo(PathOf(folder));
        if (!below.Exists)
            yield break;
        foreach (var file in below.EnumerateFiles("*", SearchOption.AllDirectories))
        {
            cancel.ThrowIfCancellationRequested();
            yield return new StoredBlob(Path.GetRelativePath(root, file.FullName).Replace(Path.DirectorySeparatorChar, '/'), file.LastWriteTimeUtc);
        }

        await Task.CompletedTask;
    }

    /// <inheritdoc />
    public override Task<Stream> OpenRead(string name, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult<Stream>(new FileStream(Existing(name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferSize, useAsync: true));
    }

    /// <inheritdoc />
    public override Task<BlobFile> OpenFile(string name, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Task.FromResult(new BlobFile(Existing(name), isCopy: false));
    }

    /// <inheritdoc />
    public override Task Delete(string name, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var path = PathOf(name);
        if (File.Exists(path))
        {
            File.Delete(path);
            Disk.SyncFolder(Path.GetDirectoryName(path)!);
        }
        return Task.CompletedTask;
    }

    private static async Task<BlobReceipt> Take(string name, Stream content, string temporary, long maxBytes, CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var buffer = MemoryPool<byte>.Shared.Rent(BufferSize);
        await using var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true);
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
        file.Flush(flushToDisk: true);
        return new BlobReceipt(name, length, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private void MakeFolder(string folder)
    {
        if (Directory.Exists(folder))
            return;
        var parent = Path.GetDirectoryName(folder)!;
        if (folder != root)
            MakeFolder(parent);
        Directory.CreateDirectory(folder);
        Disk.SyncFolder(parent);
    }

    private string Existing(string name) =>
        PathOf(name) is var path && File.Exists(path) ? path : throw new FileNotFoundException($"There is no blob {name}.", name);

    private string PathOf(string name)
    {
        BlobName.Check(name);
        return Path.Combine(root, name);
    }
}
