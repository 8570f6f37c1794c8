using LearningSessions.Grains.Blobs;

namespace LearningSessions.Integrations.Tests.Samples;

/// <summary>Blobs in a folder, each a file.</summary>
internal sealed class KeptBlobs(string folder) : IBlobStore
{
    public int Writes { get; private set; }

    public async Task Write(string name, Stream content, CancellationToken cancel)
    {
        Writes++;
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        await using var file = File.Create(PathOf(name));
        await content.CopyToAsync(file, cancel);
    }

    public Task<Stream> OpenRead(string name, CancellationToken cancel) =>
        File.Exists(PathOf(name)) ? Task.FromResult<Stream>(File.OpenRead(PathOf(name))) : throw new FileNotFoundException(name);

    public Task<BlobFile> OpenFile(string name, CancellationToken cancel) =>
        File.Exists(PathOf(name)) ? Task.FromResult(new BlobFile(PathOf(name), isCopy: false)) : throw new FileNotFoundException(name);

    public Task Delete(string name, CancellationToken cancel)
    {
        File.Delete(PathOf(name));
        return Task.CompletedTask;
    }

    private string PathOf(string name) => Path.Combine(folder, name);
}
