using System.Collections.Concurrent;
using LearningSessions.Grains.Blobs;

namespace LearningSessions.Grains.Tests.Running;

/// <summary>Blobs in memory; those whose name is a path on this machine are read from there.</summary>
internal sealed class MemoryBlobs : IBlobStore
{
    private readonly ConcurrentDictionary<string, byte[]> blobs = new();

    public IReadOnlyList<string> Names => [.. blobs.Keys];

    public byte[] this[string name]
    {
        get => blobs[name];
        set => blobs[name] = value;
    }

    public async Task Write(string name, Stream content, CancellationToken cancel)
    {
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancel);
        blobs[name] = bytes.ToArray();
    }

    public Task<Stream> OpenRead(string name, CancellationToken cancel) => Path.IsPathRooted(name)
        ? Task.FromResult<Stream>(File.OpenRead(name))
        : blobs.TryGetValue(name, out var content)
            ? Task.FromResult<Stream>(new MemoryStream(content, writable: false))
            : Task.FromException<Stream>(new FileNotFoundException(name));

    public Task<BlobFile> OpenFile(string name, CancellationToken cancel) => Task.FromResult(new BlobFile(name, isCopy: false));

    public Task Delete(string name, CancellationToken cancel)
    {
        blobs.TryRemove(name, out _);
        return Task.CompletedTask;
    }
}
