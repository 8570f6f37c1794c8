using System.Runtime.CompilerServices;
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
        : this(folder.Blobs, TimeSpan.Zero)
    {
    }

    /// <param name="root">The blobs' folder; other processes may use it too.</param>
    /// <param name="leftoverAge">What has lain half written for so long is a crash's, and removed.</param>
    public DiskBlobStore(string root, TimeSpan leftoverAge)
    {
        this.root = Path.GetFullPath(root);
        incoming = Path.Combine(this.root, IncomingName);
        Directory.CreateDirectory(incoming);
        var leftBefore = DateTime.UtcNow - leftoverAge;
        foreach (var leftover in Directory.EnumerateFiles(incoming).Where(file => File.GetLastWriteTimeUtc(file) <= leftBefore))
            File.Delete(leftover);
    }

    /// <inheritdoc />
    public override async Task<BlobReceipt> Receive(string name, Stream content, long maxBytes, CancellationToken cancel)
    {
        var path = PathOf(name);
        var temporary = Path.Combine(incoming, Path.GetRandomFileName());
        try
        {
            var receipt = await ReceivedFile.Take(name, content, temporary, maxBytes, durable: true, cancel);
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
