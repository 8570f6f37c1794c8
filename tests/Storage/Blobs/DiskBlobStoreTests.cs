using System.Text;
using LearningSessions.Storage.Blobs;

namespace LearningSessions.Storage.Tests.Blobs;

[Trait("Engine", "Any")]
public sealed class DiskBlobStoreTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly DataFolder claimed;
    private readonly DiskBlobStore blobs;

    public DiskBlobStoreTests()
    {
        claimed = DataFolder.Claim(folder.Path);
        blobs = new DiskBlobStore(claimed);
    }

    public void Dispose()
    {
        claimed.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_byte_too_many_leaves_nothing_behind_and_the_old_blob_as_it_was()
    {
        await Write("a.txt", "old");

        var refused = await Assert.ThrowsAsync<BlobTooLargeException>(() => blobs.Receive("a.txt", new MemoryStream(new byte[500_001]), 500_000, default));
        await Assert.ThrowsAsync<BlobTooLargeException>(() => blobs.Receive("b.txt", new MemoryStream(new byte[500_001]), 500_000, default));

        Assert.Equal(500_000, refused.MaxBytes);
        Assert.Equal([Path.Combine(claimed.Blobs, "a.txt")], Files());
        Assert.Equal("old", Encoding.UTF8.GetString(await Content("a.txt")));
    }

    [Fact]
    public async Task A_transfer_that_is_cancelled_or_breaks_leaves_nothing_behind()
    {
        using var cancel = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => blobs.Receive("a.txt", new BreakingStream(cancel.Cancel), long.MaxValue, cancel.Token));
        await Assert.ThrowsAsync<EndOfStreamException>(
            () => blobs.Receive("a.txt", new BreakingStream(() => throw new EndOfStreamException()), long.MaxValue, default));

        Assert.Empty(Files());
    }

    [Fact]
    public async Task What_a_crash_left_half_written_is_removed_at_start()
    {
        await Write("kept.txt", "kept");
        File.WriteAllText(Path.Combine(claimed.Blobs, ".incoming", "half"), "ha");

        _ = new DiskBlobStore(claimed);

        Assert.Equal([Path.Combine(claimed.Blobs, "kept.txt")], Files());
    }

    private Task Write(string name, string text) => blobs.Write(name, new MemoryStream(Encoding.UTF8.GetBytes(text)), default);

    private async Task<byte[]> Content(string name)
    {
        await using var stream = await blobs.OpenRead(name, default);
        Assert.True(stream.CanSeek);
        var content = new MemoryStream();
        await stream.CopyToAsync(content);
        return content.ToArray();
    }

    private string[] Files() => Directory.GetFiles(claimed.Blobs, "*", SearchOption.AllDirectories);
}
