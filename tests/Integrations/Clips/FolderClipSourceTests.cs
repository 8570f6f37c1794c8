using LearningSessions.Grains.Clips;
using LearningSessions.Grains.Interfaces.Clips;
using LearningSessions.Integrations.Clips;
using LearningSessions.Integrations.Tests.Samples;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Tests.Clips;

public sealed class FolderClipSourceTests : IDisposable
{
    private const string Link = "org/Session-1.wav";

    private readonly TemporaryFolder clips = new();
    private readonly TemporaryFolder kept = new();
    private readonly KeptBlobs blobs;
    private readonly FolderClipSource source;

    public FolderClipSourceTests()
    {
        Directory.CreateDirectory(Path.Combine(clips.Path, "org"));
        blobs = new KeptBlobs(kept.Path);
        source = new FolderClipSource(blobs, Options.Create(new FolderClipOptions { Folder = clips.Path }));
    }

    public void Dispose()
    {
        clips.Dispose();
        kept.Dispose();
    }

    [Fact]
    public async Task A_clip_is_copied_whole()
    {
        clips.File(Link, "sound");

        Assert.IsType<ClipFetchOutcome.Fetched>(await source.Fetch(Link, default));

        await using var copy = await blobs.OpenRead(ClipBlobs.NameOf(Link), default);
        Assert.Equal("sound", await new StreamReader(copy).ReadToEndAsync());
    }

    [Fact]
    public async Task A_clip_that_is_here_and_has_not_changed_is_left_alone()
    {
        clips.File(Link, "sound");
        await source.Fetch(Link, default);
        var writes = blobs.Writes;

        Assert.IsType<ClipFetchOutcome.Held>(await source.Fetch(Link, default));
        Assert.Equal(writes, blobs.Writes);
    }

    [Fact]
    public async Task A_clip_that_has_changed_is_copied_again()
    {
        clips.File(Link, "sound");
        await source.Fetch(Link, default);
        clips.File(Link, "longer sound");

        Assert.IsType<ClipFetchOutcome.Fetched>(await source.Fetch(Link, default));
    }

    [Fact]
    public async Task A_clip_that_was_never_uploaded_is_missing() => Assert.IsType<ClipFetchOutcome.Missing>(await source.Fetch(Link, default));

    [Theory]
    [InlineData("../secret.wav")]
    [InlineData("/etc/hostname")]
    [InlineData("org/../../secret.wav")]
    [InlineData("")]
    [InlineData("a\0b")]
    public async Task A_link_never_leads_out_of_the_folder(string link) =>
        Assert.IsType<ClipFetchOutcome.Missing>(await source.Fetch(link, default));
}
