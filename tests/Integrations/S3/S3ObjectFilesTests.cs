using System.IO.Compression;
using LearningSessions.Integrations.S3;
using LearningSessions.Tests.Fakes;
using LearningSessions.Tests.Fakes.S3;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Tests.S3;

public sealed class S3ObjectFilesTests : IAsyncLifetime
{
    private const string Key = "exports/2026 events.jsonl";

    private readonly byte[] content = new byte[3_000_000];
    private FakeS3 s3 = null!;

    public async Task InitializeAsync()
    {
        new Random(4).NextBytes(content);
        s3 = await FakeS3.StartAsync("telemetry");
        s3.Put("telemetry", Key, content);
    }

    public Task DisposeAsync() => s3.DisposeAsync().AsTask();

    [Fact]
    public async Task An_object_is_read_as_it_comes_in_one_request()
    {
        using var files = Files();
        await using var file = await files.Open(Key, default);

        Assert.Equal(content.Length, file.Length);
        Assert.Equal(content, await Rest(file));
        Assert.Equal(["HEAD", "GET"], s3.Server.Heard.Select(request => request.Method));
        Assert.Null(s3.Server.Heard[1].Header("Range"));
    }

    [Fact]
    public async Task Reading_goes_on_where_it_is_told_to()
    {
        using var files = Files();
        await using var file = await files.Open(Key, default);
        file.Seek(2_500_000, SeekOrigin.Begin);

        Assert.Equal(content[2_500_000..], await Rest(file));
        Assert.Equal("bytes=2500000-", s3.Server.Heard[1].Header("Range"));

        file.Position = 2_999_990;
        Assert.Equal(content[^10..], await Rest(file));
        Assert.Equal(0, await file.ReadAsync(new byte[10]));
    }

    [Fact]
    public async Task After_a_broken_connection_it_goes_on_with_a_range()
    {
        s3.Server.Plan("GET", $"/telemetry/{Key}", HalfOf(content, from: 0), HalfOf(content, from: content.Length / 2));
        using var files = Files();
        await using var file = await files.Open(Key, default);

        Assert.Equal(content, await Rest(file));
        Assert.Equal([null, $"bytes={content.Length / 2}-"], s3.Server.Heard.Skip(1).Take(2).Select(request => request.Header("Range")));
        Assert.Equal(4, s3.Server.Heard.Count);
    }

    [Fact]
    public async Task A_connection_that_breaks_three_times_in_one_place_is_a_failure_for_now()
    {
        s3.Server.Plan("GET", $"/telemetry/{Key}", Nothing(), Nothing(), Nothing());
        using var files = Files();
        await using var file = await files.Open(Key, default);

        await Assert.ThrowsAsync<IOException>(() => Rest(file));
        Assert.Equal(content, await Rest(file));
    }

    [Fact]
    public async Task What_falls_silent_is_asked_for_again()
    {
        var half = new TaskCompletionSource();
        s3.Server.Plan("GET", $"/telemetry/{Key}", PlannedAnswer.Stalls(content, half));
        using var files = Files(options => options.Timeout = TimeSpan.FromSeconds(1));
        await using var file = await files.Open(Key, default);

        Assert.Equal(content, await Rest(file));
        Assert.True(half.Task.IsCompleted, "The answer never stalled.");
    }

    [Fact]
    public async Task A_gzip_is_unpacked_from_it()
    {
        using var packed = new MemoryStream();
        await using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            await zip.WriteAsync(content);
        s3.Put("telemetry", "packed.gz", packed.ToArray());
        using var files = Files();

        await using var unpacked = new GZipStream(await files.Open("packed.gz", default), CompressionMode.Decompress);

        Assert.Equal(content, await Rest(unpacked));
    }

    [Fact]
    public async Task An_object_that_is_not_there_is_said_to_be_missing()
    {
        using var files = Files();

        var missing = await Assert.ThrowsAsync<FileNotFoundException>(() => files.Open("exports/none.jsonl", default));

        Assert.Contains("The bucket telemetry holds no object exports/none.jsonl", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_object_that_changes_or_goes_while_it_is_read_ends_the_reading()
    {
        using var files = Files();
        await using var changed = await files.Open(Key, default);
        s3.Put("telemetry", Key, content[..1_000]);
        Assert.Contains("was changed", (await Assert.ThrowsAsync<NotSupportedException>(() => Rest(changed))).Message, StringComparison.Ordinal);

        await using var gone = await files.Open(Key, default);
        s3.Objects.Clear();
        await Assert.ThrowsAsync<FileNotFoundException>(() => Rest(gone));
    }

    [Fact]
    public async Task A_wrong_key_is_refused_for_good_and_a_busy_service_for_now()
    {
        using var wrong = Files(options => options.AccessKey = "somebody-else");
        await Assert.ThrowsAsync<NotSupportedException>(() => wrong.Open(Key, default));

        using var files = Files();
        s3.Server.Plan("HEAD", $"/telemetry/{Key}", PlannedAnswer.Status(503));
        await Assert.ThrowsAsync<IOException>(() => files.Open(Key, default));

        s3.Server.Plan("GET", $"/telemetry/{Key}", S3Answers.SlowDown(), S3Answers.AccessDenied());
        await using var file = await files.Open(Key, default);
        await Assert.ThrowsAsync<IOException>(() => Rest(file));
        Assert.Contains("may not do this", (await Assert.ThrowsAsync<NotSupportedException>(() => Rest(file))).Message, StringComparison.Ordinal);
    }

    private static async Task<byte[]> Rest(Stream file)
    {
        using var copy = new MemoryStream();
        await file.CopyToAsync(copy);
        return copy.ToArray();
    }

    private static PlannedAnswer HalfOf(byte[] content, int from) => new(async http =>
    {
        http.Response.StatusCode = from == 0 ? 200 : 206;
        http.Response.ContentLength = content.Length - from;
        await http.Response.Body.WriteAsync(content.AsMemory(from, from == 0 ? content.Length / 2 : (content.Length - from) / 2));
        await http.Response.Body.FlushAsync();
        http.Abort();
    });

    private static PlannedAnswer Nothing() => new(async http =>
    {
        http.Response.ContentLength = 5_000;
        await http.Response.Body.FlushAsync();
        http.Abort();
    });

    private S3ObjectFiles Files(Action<S3Options>? change = null)
    {
        var bucket = new S3Options { ServiceUrl = s3.Address.ToString(), AccessKey = FakeS3.AccessKey, SecretKey = FakeS3.SecretKey, Bucket = "telemetry" };
        change?.Invoke(bucket);
        return new S3ObjectFiles(Options.Create(bucket), TimeProvider.System);
    }
}
