using System.Diagnostics.CodeAnalysis;
using LearningSessions.Storage.Blobs;

namespace LearningSessions.Storage.Tests.Blobs;

[Trait("Engine", "Any")]
[SuppressMessage("Reliability", "CA1001", Justification = "xunit ends it by IAsyncLifetime.")]
public sealed class DiskBlobStoreConformanceTests : BlobStoreTests
{
    private readonly TestFolder folder = new();

    public override Task DisposeAsync()
    {
        folder.Dispose();
        return Task.CompletedTask;
    }

    protected override Task<BlobStore> Open() => Task.FromResult<BlobStore>(new DiskBlobStore(folder.File("blobs"), TimeSpan.FromDays(1)));
}
