using LearningSessions.Grains.Blobs;

namespace LearningSessions.Integrations.Tests.Samples;

/// <summary>Blobs whose names are paths on this machine.</summary>
internal sealed class FolderBlobs : IBlobStore
{
    public Task Write(string name, Stream content, CancellationToken cancel) => throw new NotSupportedException();

    public Task<Stream> OpenRead(string name, CancellationToken cancel) => Task.FromResult<Stream>(File.OpenRead(name));

    public Task<BlobFile> OpenFile(string name, CancellationToken cancel) =>
        File.Exists(name) ? Task.FromResult(new BlobFile(name, isCopy: false)) : throw new FileNotFoundException(name);

    public Task Delete(string name, CancellationToken cancel) => throw new NotSupportedException();
}
