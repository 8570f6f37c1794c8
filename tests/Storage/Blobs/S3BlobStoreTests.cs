using LearningSessions.Storage.Blobs;
using LearningSessions.Tests.Fakes.S3;

namespace LearningSessions.Storage.Tests.Blobs;

[Trait("Engine", "Any")]
public sealed class S3BlobStoreTests : BlobStoreTests
{
    private FakeS3? service;
    private S3BlobStore? store;

    public override async Task DisposeAsync()
    {
        store?.Dispose();
        await (service?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    protected override async Task<BlobStore> Open()
    {
        service = await FakeS3.StartAsync("sessions");
        return store = Store(service, "sessions");
    }

    [Fact]
    public async Task A_service_that_fails_is_a_failure_of_storage()
    {
        service!.Server.Plan("GET", "/sessions/a.txt", S3Answers.SlowDown());

        await Assert.ThrowsAsync<IOException>(() => store!.OpenRead("a.txt", default));
    }

    [Fact]
    public async Task A_bucket_that_nobody_may_make_is_named_in_one_line()
    {
        var options = new S3BlobOptions { ServiceUrl = service!.Address.ToString(), AccessKey = "nobody", SecretKey = "nothing", Bucket = "others" };
        using var others = new S3BlobStore(options);

        var refused = await Assert.ThrowsAsync<BucketUnreachableException>(() => others.MakeBucket());

        Assert.Contains("others", refused.Message, StringComparison.Ordinal);
    }

    private static S3BlobStore Store(FakeS3 service, string bucket) => new(new S3BlobOptions
    {
        ServiceUrl = service.Address.ToString(),
        AccessKey = FakeS3.AccessKey,
        SecretKey = FakeS3.SecretKey,
        Bucket = bucket,
    });
}
