using System.Security.Cryptography;
using System.Text;
using LearningSessions.Storage.Blobs;

namespace LearningSessions.Storage.Tests.Blobs;

/// <summary>What holds wherever blobs lie.</summary>
[Trait("Engine", "Any")]
public abstract class BlobStoreTests : IAsyncLifetime
{
    private BlobStore blobs = null!;

    public async Task InitializeAsync() => blobs = await Open();

    public abstract Task DisposeAsync();

    /// <summary>A new, empty store.</summary>
    protected abstract Task<BlobStore> Open();

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

    [Fact]
    public async Task A_byte_too_many_leaves_the_old_blob_as_it_was()
    {
        await Write("a.txt", "old");

        await Assert.ThrowsAsync<BlobTooLargeException>(() => blobs.Receive("a.txt", new MemoryStream(new byte[500_001]), 500_000, default));
        await Assert.ThrowsAsync<BlobTooLargeException>(() => blobs.Receive("b.txt", new MemoryStream(new byte[500_001]), 500_000, default));

        Assert.Equal("old", Encoding.UTF8.GetString(await Content("a.txt")));
        await Assert.ThrowsAsync<FileNotFoundException>(() => blobs.OpenRead("b.txt", default));
    }

    [Fact]
    public async Task What_breaks_off_leaves_nothing()
    {
        await Assert.ThrowsAsync<EndOfStreamException>(
            () => blobs.Receive("a.txt", new BreakingStream(() => throw new EndOfStreamException()), long.MaxValue, default));

        await Assert.ThrowsAsync<FileNotFoundException>(() => blobs.OpenRead("a.txt", default));
    }

    [Fact]
    public async Task A_file_of_a_blob_goes_when_it_was_a_copy_and_the_blob_stays()
    {
        await Write("audio/a.wav", "sound");

        string path;
        using (var file = await blobs.OpenFile("audio/a.wav", default))
            Assert.Equal("sound", await File.ReadAllTextAsync(path = file.Path));

        Assert.Equal("sound", Encoding.UTF8.GetString(await Content("audio/a.wav")));
        Assert.Equal(this is DiskBlobStoreConformanceTests, File.Exists(path));
    }

    [Fact]
    public async Task A_folder_is_listed_with_all_that_lies_below_it()
    {
        foreach (var name in (string[])["audio/a.wav", "audio/b/c.wav", "audio2/d.wav", "transcripts/a.json"])
            await Write(name, "x");

        var listed = new List<string>();
        await foreach (var blob in blobs.List("audio", default))
            listed.Add(blob.Name);

        Assert.Equal(["audio/a.wav", "audio/b/c.wav"], listed.Order(StringComparer.Ordinal));
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
}
