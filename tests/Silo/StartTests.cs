using System.Globalization;
using LearningSessions.Silo.Tests.Running;

namespace LearningSessions.Silo.Tests;

/// <summary>What becomes of a start that does not go through, and what one finds that an earlier process left.</summary>
public sealed class StartTests
{
    private const int EndedByTheSignal = 128 + 15;

    [Fact]
    public Task Told_to_stop_while_it_starts_it_ends_without_a_crash_and_starts_the_next_time() => StopsAndStarts(0, 100);

    [Fact]
    [Trait("Tier", "Long")]
    public Task So_it_does_whenever_it_is_told() => StopsAndStarts(0, 10, 30, 60, 100, 200, 300);

    [Fact]
    public async Task Options_that_are_wrong_are_named_each_on_a_line_of_its_own()
    {
        using var folder = new TestFolder();
        using var server = Server.Product(folder.Path, "--Retry:MaxAttempts", "0", "--WorkHistory:Retention", "00:00:01");

        Assert.Equal(1, await server.Ended());

        Assert.Equal("Not started.", Assert.Single(server.Said.Split('\n'), line => line.StartsWith("Not started", StringComparison.Ordinal)));
        Assert.Single(server.Said.Split('\n'), line => line.Contains("MaxAttempts must be between 1 and 100", StringComparison.Ordinal));
        Assert.Single(server.Said.Split('\n'), line => line.Contains("Retention must be between", StringComparison.Ordinal));
        Assert.DoesNotContain("Exception", server.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uploads_of_an_earlier_day_that_no_recording_names_are_deleted()
    {
        using var folder = new TestFolder();
        var story = new Story();
        using (var server = Server.Product(folder.Path))
        using (var client = await server.Client())
        {
            await story.Submit(client, CancellationToken.None);
            await server.Stop();
        }

        var (audio, transcripts) = (folder.Files("blobs/audio"), folder.Files("blobs/accompanying"));
        foreach (var name in audio.Select(name => $"audio/{name}").Concat(transcripts.Select(name => $"accompanying/{name}")))
            Age(folder, name);
        Upload(folder, $"audio/{Guid.NewGuid()}.{Guid.NewGuid():n}.wav", isOld: true);
        Upload(folder, $"audio/{story.Ids.First()}.{Guid.NewGuid():n}.wav", isOld: true);
        var young = $"{Guid.NewGuid()}.{Guid.NewGuid():n}.wav";
        Upload(folder, $"audio/{young}", isOld: false);

        using var next = Server.Product(folder.Path);
        await next.Says("does not name it", 2);

        Assert.Equal(audio.Append(young).Order(), folder.Files("blobs/audio").Order());
        Assert.Equal(transcripts.Order(), folder.Files("blobs/accompanying").Order());
    }

    private static async Task StopsAndStarts(params int[] moments)
    {
        using var folder = new TestFolder();
        foreach (var millisecondsLater in moments)
        {
            using var server = Server.Product(folder.Path, "--Logging:LogLevel:Microsoft.Extensions.Hosting=Debug");
            await server.Says("Hosting starting");
            await Task.Delay(millisecondsLater);

            Assert.Contains(await server.Stop(), (int[])[0, EndedByTheSignal]);
        }

        using var again = Server.Product(folder.Path);
        using var client = await again.Client();
    }

    private static void Upload(TestFolder folder, string name, bool isOld)
    {
        File.WriteAllText(Path.Combine(folder.Path, "blobs", name), string.Create(CultureInfo.InvariantCulture, $"never a recording: {name}"));
        if (isOld)
            Age(folder, name);
    }

    private static void Age(TestFolder folder, string name) =>
        File.SetLastWriteTimeUtc(Path.Combine(folder.Path, "blobs", name), DateTime.UtcNow.AddDays(-2));
}
