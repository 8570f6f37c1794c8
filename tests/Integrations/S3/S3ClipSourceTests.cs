using LearningSessions.Grains.Clips;
using LearningSessions.Grains.Interfaces.Clips;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.S3;
using LearningSessions.Integrations.Tests.Samples;
using LearningSessions.Tests.Fakes;
using LearningSessions.Tests.Fakes.S3;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Tests.S3;

public sealed class S3ClipSourceTests : IAsyncLifetime
{
    private const string Link = "org/Session-1.wav";

    private readonly TemporaryFolder kept = new();
    private readonly KeptBlobs blobs;
    private FakeS3 s3 = null!;

    public S3ClipSourceTests() => blobs = new KeptBlobs(kept.Path);

    public async Task InitializeAsync() => s3 = await FakeS3.StartAsync("clips");

    public async Task DisposeAsync()
    {
        await s3.DisposeAsync();
        kept.Dispose();
    }

    [Fact]
    public async Task A_clip_is_fetched_once_and_then_left_alone_while_its_etag_stays()
    {
        s3.Put("clips", Link, "sound"u8.ToArray());
        using var source = Source();

        Assert.IsType<ClipFetchOutcome.Fetched>(await source.Fetch(Link, default));
        var writes = blobs.Writes;
        Assert.IsType<ClipFetchOutcome.Held>(await source.Fetch(Link, default));
        Assert.Equal(writes, blobs.Writes);

        s3.Put("clips", Link, "other sound"u8.ToArray());
        Assert.IsType<ClipFetchOutcome.Fetched>(await source.Fetch(Link, default));
        await using var copy = await blobs.OpenRead(ClipBlobs.NameOf(Link), default);
        Assert.Equal("other sound", await new StreamReader(copy).ReadToEndAsync());
    }

    [Fact]
    public async Task A_clip_that_was_never_uploaded_is_missing_and_no_error()
    {
        using var source = Source();

        Assert.IsType<ClipFetchOutcome.Missing>(await source.Fetch(Link, default));
        Assert.Single(s3.Server.Heard);
    }

    [Fact]
    public async Task Three_attempts_are_made_before_it_is_given_back()
    {
        s3.Put("clips", Link, "sound"u8.ToArray());
        s3.Server.Plan("GET", $"/clips/{Link}", PlannedAnswer.Status(503), PlannedAnswer.HangsUp());
        using var source = Source();

        Assert.IsType<ClipFetchOutcome.Fetched>(await source.Fetch(Link, default));
        Assert.Equal(3, s3.Server.Heard.Count);

        s3.Server.Plan("GET", "/clips/other.wav", PlannedAnswer.Status(500), PlannedAnswer.Status(503), PlannedAnswer.Status(500));
        var failed = Assert.IsType<ClipFetchOutcome.Failed>(await source.Fetch("other.wav", default));
        Assert.IsType<ProviderFailure.Transient>(failed.Failure);
        Assert.Equal(6, s3.Server.Heard.Count);
    }

    [Fact]
    public async Task An_answer_that_breaks_off_leaves_no_clip_and_is_asked_for_again()
    {
        s3.Put("clips", Link, "sound"u8.ToArray());
        s3.Server.Plan("GET", $"/clips/{Link}", PlannedAnswer.Breaks());
        using var source = Source();

        Assert.IsType<ClipFetchOutcome.Fetched>(await source.Fetch(Link, default));
        await using var copy = await blobs.OpenRead(ClipBlobs.NameOf(Link), default);
        Assert.Equal("sound", await new StreamReader(copy).ReadToEndAsync());
    }

    [Fact]
    public async Task A_wrong_key_and_a_bucket_that_does_not_exist_are_not_tried_again()
    {
        using var wrongKey = Source(options => options.AccessKey = "somebody-else");
        using var noBucket = Source(options => options.Bucket = "nowhere");

        Assert.IsType<ProviderFailure.Permanent>(Assert.IsType<ClipFetchOutcome.Failed>(await wrongKey.Fetch(Link, default)).Failure);
        Assert.IsType<ProviderFailure.Permanent>(Assert.IsType<ClipFetchOutcome.Failed>(await noBucket.Fetch(Link, default)).Failure);
        Assert.Equal(2, s3.Server.Heard.Count);
    }

    [Fact]
    public async Task No_more_clips_are_on_their_way_than_the_bound_says()
    {
        var (waiting, goOn) = (new List<TaskCompletionSource>(), new TaskCompletionSource());
        for (var i = 0; i < 5; i++)
        {
            var arrived = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add(arrived);
            s3.Server.Plan("GET", $"/clips/{i}.wav", new PlannedAnswer(async http =>
            {
                arrived.SetResult();
                await goOn.Task;
                http.Response.StatusCode = 404;
            }));
        }

        using var source = Source(atOnce: 2);
        Task[] fetches = [.. Enumerable.Range(0, 5).Select(i => source.Fetch($"{i}.wav", default))];
        await Task.WhenAll(waiting[0].Task, waiting[1].Task).WaitAsync(TimeSpan.FromMinutes(2));

        Assert.Equal(2, s3.Server.Heard.Count);
        goOn.SetResult();
        await Task.WhenAll(fetches).WaitAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(5, s3.Server.Heard.Count);
    }

    private S3ClipSource Source(Action<S3Options>? change = null, int atOnce = 25)
    {
        var bucket = new S3Options
        {
            ServiceUrl = s3.Address.ToString(),
            AccessKey = FakeS3.AccessKey,
            SecretKey = FakeS3.SecretKey,
            Bucket = "clips",
        };
        change?.Invoke(bucket);
        var options = new S3ClipOptions { AtOnce = atOnce, BaseDelay = TimeSpan.Zero };
        return new S3ClipSource(blobs, Options.Create(bucket), Options.Create(options), TimeProvider.System, new Random(1));
    }
}
