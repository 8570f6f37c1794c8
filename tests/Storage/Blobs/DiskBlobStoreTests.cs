using System.Security.Cryptography;
using System.Text;
using LearningSessions.Storage.Blobs;

namespace LearningSessions.Storage.Tests.Blobs;

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
    public async Task What_is_received_is_counted_hashed_and_kept()
    {
        var bytes = RandomNumberGenerator.GetBytes(300_001);

        var receipt = await blobs.Receive("audio/ab/12.wav", new MemoryStream(bytes), bytes.Length, default);

        Assert.Equal(new BlobReceipt("audio/ab/12.wav", 300_001, Convert.ToHexStringLower(SHA256.HashData(bytes))), receipt);
        Assert.Equal(bytes, await Content("audio/ab/12.wav"));
        using var file = await blobs.OpenFile("audio/ab/12.wav", default);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(file.Path));
    }

    [Fact]
    public async Task A_blob_of_the_same_name_is_replaced_also_while_it_is_read()
    {
        await Write("a.txt", "old");
        await using var reading = await blobs.OpenRead("a.txt", default);

        await Write("a.txt", "new");

        Assert.Equal("old", await new StreamReader(reading).ReadToEndAsync());
        Assert.Equal("new", Encoding.UTF8.GetString(await Content("a.txt")));
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

    [Fact]
    public async Task What_is_deleted_or_was_never_there_is_not_found()
    {
        await Write("a.txt", "a");

        await blobs.Delete("a.txt", default);
        await blobs.Delete("a.txt", default);

        await Assert.ThrowsAsync<FileNotFoundException>(() => blobs.OpenRead("a.txt", default));
        await Assert.ThrowsAsync<FileNotFoundException>(() => blobs.OpenFile("no/such/blob", default));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/etc/passwd")]
    [InlineData("../outside")]
    [InlineData("a/../../outside")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData(".incoming/x")]
    [InlineData("Audio/a.wav")]
    [InlineData("a\\b")]
    [InlineData("a b")]
    [InlineData("a\n")]
    [InlineData("ä")]
    public async Task Names_that_could_lead_elsewhere_are_refused(string name)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => blobs.Receive(name, new MemoryStream([1]), 10, default));
        await Assert.ThrowsAsync<ArgumentException>(() => blobs.OpenRead(name, default));
        await Assert.ThrowsAsync<ArgumentException>(() => blobs.Delete(name, default));
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
