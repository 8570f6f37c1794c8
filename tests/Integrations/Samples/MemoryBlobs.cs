using System.Collections.Concurrent;
using LearningSessions.Grains.Blobs;

namespace LearningSessions.Integrations.Tests.Samples;

/// <summary>Blobs in memory: whole or not at all.</summary>
internal sealed class MemoryBlobs : IBlobStore
{
    public ConcurrentDictionary<string, byte[]> All { get; } = new(StringComparer.Ordinal);

    public async Task Write(string name, Stream content, CancellationToken cancel)
    {
        using var whole = new MemoryStream();
        await content.CopyToAsync(whole, cancel);
        All[name] = whole.ToArray();
    }

    public Task<Stream> OpenRead(string name, CancellationToken cancel) =>
        All.TryGetValue(name, out var content) ? Task.FromResult<Stream>(new MemoryStream(content, writable: false)) : throw new FileNotFoundException(name);

    public Task<BlobFile> OpenFile(string name, CancellationToken cancel) => throw new NotSupportedException();

    public Task Delete(string name, CancellationToken cancel)
    {
        All.TryRemove(name, out _);
        return Task.CompletedTask;
    }
}
