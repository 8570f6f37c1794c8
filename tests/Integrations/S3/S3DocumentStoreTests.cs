using System.Security.Cryptography;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Tests.Running;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.S3;
using LearningSessions.Tests.Fakes;
using LearningSessions.Tests.Fakes.S3;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Tests.S3;

public sealed class S3DocumentStoreTests
{
    private const string Path = "/docs/documents/ana/ana_leo_2026-11-09.wav";
    private readonly MemoryBlobs blobs = new() { ["audio/1"] = RandomNumberGenerator.GetBytes(200_000) };

    [Fact]
    public async Task A_document_lies_in_its_tutors_folder_under_its_name()
    {
        await using var s3 = await FakeS3.StartAsync("docs");
        using var store = Store(s3);

        Assert.Equal("documents/ana/ana_leo_2026-11-09.wav", await Stored(store, "rec-1"));
        Assert.Equal(blobs["audio/1"], s3.Objects["docs/documents/ana/ana_leo_2026-11-09.wav"].Content);
    }

    [Fact]
    public async Task Another_owner_of_the_same_name_gets_the_next_one_and_each_keeps_its_own()
    {
        await using var s3 = await FakeS3.StartAsync("docs");
        s3.Put("docs", "documents/ana/ana_leo_2026-11-09.wav", [1]);
        using var store = Store(s3);

        string[] first = [await Stored(store, "rec-1"), await Stored(store, "rec-2"), await Stored(store, "rec-1")];

        Assert.Equal(["documents/ana/ana_leo_2026-11-09_2.wav", "documents/ana/ana_leo_2026-11-09_3.wav", "documents/ana/ana_leo_2026-11-09_2.wav"], first);
        Assert.Equal([1], s3.Objects["docs/documents/ana/ana_leo_2026-11-09.wav"].Content);
    }

    [Fact]
    public async Task Many_at_once_get_a_name_each()
    {
        await using var s3 = await FakeS3.StartAsync("docs");
        using var one = Store(s3);
        using var other = Store(s3);

        var names = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Stored(i % 2 == 0 ? one : other, $"rec-{i % 6}")));

        Assert.Equal(6, names.Distinct().Count());
        Assert.Equal(6, s3.Objects.Count);
    }

    [Theory]
    [InlineData(503, "SlowDown")]
    [InlineData(500, "InternalError")]
    [InlineData(400, "RequestTimeout")]
    [InlineData(409, "ConditionalRequestConflict")]
    public async Task A_busy_bucket_is_asked_once_and_may_be_asked_again(int status, string code)
    {
        await using var s3 = await FakeS3.StartAsync("docs");
        s3.Server.Plan("PUT", Path, S3Answers.Error(status, code));
        using var store = Store(s3);

        Assert.IsType<ProviderFailure.Transient>(await Failure(store));
        Assert.Single(s3.Server.Heard, request => request.Method == "PUT");
        await Stored(store, "rec-1");
    }

    [Theory]
    [InlineData(403, "AccessDenied", "may not")]
    [InlineData(403, "InvalidAccessKeyId", "S3:AccessKey")]
    [InlineData(403, "RequestTimeTooSkewed", "clock")]
    [InlineData(404, "NoSuchBucket", "no bucket docs")]
    public async Task A_refusal_that_no_retry_mends_is_permanent_and_says_what_to_do(int status, string code, string reason)
    {
        await using var s3 = await FakeS3.StartAsync("docs");
        s3.Server.Plan("PUT", Path, S3Answers.Error(status, code));
        using var store = Store(s3);

        var failure = Assert.IsType<ProviderFailure.Permanent>(await Failure(store));

        Assert.Contains(reason, failure.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(FakeS3.SecretKey, failure.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silent_bucket_may_be_asked_again_and_a_lost_blob_may_not()
    {
        await using var s3 = await FakeS3.StartAsync("docs");
        s3.Server.Plan("PUT", Path, PlannedAnswer.Hangs(new TaskCompletionSource()));
        using var store = Store(s3, TimeSpan.FromMilliseconds(500));

        Assert.IsType<ProviderFailure.Transient>(await Failure(store));
        Assert.IsType<ProviderFailure.Permanent>(await Failure(store, "audio/gone"));
        Assert.Empty(s3.Objects);
    }

    [Fact]
    public async Task What_replaces_keeps_its_name_and_takes_nothing_from_others()
    {
        await using var s3 = await FakeS3.StartAsync("docs");
        using var store = Store(s3);
        await Stored(store, "rec-1");
        await Stored(store, "rec-2");
        blobs["corrected"] = [1, 2, 3];

        var outcome = await store.Put(new DocumentName(TutorId.From("ana"), "ana_leo_2026-11-09", ".wav", "rec-2") { Replaces = true }, "corrected", CancellationToken.None);

        var key = Assert.IsType<StoreOutcome.Stored>(outcome).Location;
        Assert.Equal("documents/ana/ana_leo_2026-11-09_2.wav", key);
        Assert.Equal([1, 2, 3], s3.Objects["docs/" + key].Content);
        Assert.Equal(blobs["audio/1"], s3.Objects["docs/documents/ana/ana_leo_2026-11-09.wav"].Content);
        Assert.Equal(key, await Stored(store, "rec-2"));
    }

    [Fact]
    public async Task A_bucket_that_is_not_there_may_be_asked_again()
    {
        S3DocumentStore store;
        await using (var s3 = await FakeS3.StartAsync("docs"))
            store = Store(s3);
        using (store)
            Assert.IsType<ProviderFailure.Transient>(await Failure(store));
    }

    private S3DocumentStore Store(FakeS3 s3, TimeSpan? timeout = null) => new(
        blobs,
        Options.Create(new S3Options
        {
            ServiceUrl = s3.Address.AbsoluteUri,
            AccessKey = FakeS3.AccessKey,
            SecretKey = FakeS3.SecretKey,
            Bucket = "docs",
            Timeout = timeout ?? TimeSpan.FromSeconds(100),
        }),
        Options.Create(new S3DocumentOptions()),
        TimeProvider.System);

    private static Task<StoreOutcome> Put(S3DocumentStore store, string owner, string blob = "audio/1") =>
        store.Put(new DocumentName(TutorId.From("ana"), "ana_leo_2026-11-09", ".wav", owner), blob, CancellationToken.None);

    private static async Task<string> Stored(S3DocumentStore store, string owner) => Assert.IsType<StoreOutcome.Stored>(await Put(store, owner)).Location;

    private static async Task<ProviderFailure> Failure(S3DocumentStore store, string blob = "audio/1") => Assert.IsType<StoreOutcome.Failed>(await Put(store, "rec-1", blob)).Failure;
}
