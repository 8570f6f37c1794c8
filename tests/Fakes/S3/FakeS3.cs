using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace LearningSessions.Tests.Fakes.S3;

/// <summary>A service that speaks S3 with path-style addresses and keeps objects in memory: PUT (also conditional, copied, in parts), GET (also ranges),
/// HEAD, DELETE, LIST. It checks the access key but no signature. Faults are planned through <see cref="Server"/>.</summary>
public sealed class FakeS3 : IAsyncDisposable
{
    /// <summary>The only access key that it knows.</summary>
    public const string AccessKey = "fake-access-key";

    /// <summary>Goes with it.</summary>
    public const string SecretKey = "fake-secret-key";

    private readonly S3Uploads uploads = new();

    private FakeS3()
    {
    }

    /// <summary>Where requests arrive: what was heard, and plans of faults (<c>Plan("GET", "/bucket/key", S3Answers.SlowDown())</c>).</summary>
    public FakeServer Server { get; private set; } = null!;

    /// <summary>The address for <c>ServiceURL</c>.</summary>
    public Uri Address => Server.Address;

    /// <summary>The objects by <c>bucket/key</c>.</summary>
    public ConcurrentDictionary<string, S3Object> Objects { get; } = new(StringComparer.Ordinal);

    /// <summary>The buckets that exist.</summary>
    public ConcurrentDictionary<string, bool> Buckets { get; } = new(StringComparer.Ordinal);

    /// <summary>Starts a service with these buckets.</summary>
    public static async Task<FakeS3> StartAsync(params string[] buckets)
    {
        var fake = new FakeS3();
        foreach (var bucket in buckets)
            fake.Buckets[bucket] = true;
        fake.Server = await FakeServer.StartAsync(fake.Answer);
        return fake;
    }

    /// <summary>Puts an object there.</summary>
    public void Put(string bucket, string key, byte[] content) => Objects[$"{bucket}/{key}"] = S3Object.Of(content, new Dictionary<string, string>());

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Server.DisposeAsync();

    private async Task<bool> Answer(HttpContext http, HeardRequest request)
    {
        if (request.Header("Authorization")?.Contains($"Credential={AccessKey}/", StringComparison.Ordinal) != true)
            return await Refuse(http, 403, "InvalidAccessKeyId");
        var path = request.Path.TrimStart('/');
        var bucket = path.Split('/')[0];
        if (path.IndexOf('/', StringComparison.Ordinal) is var slash && (slash < 0 || slash == path.Length - 1))
            return await AnswerBucket(http, request, bucket);
        if (!Buckets.ContainsKey(bucket))
            return await Refuse(http, 404, "NoSuchBucket");
        return await uploads.Answer(http, path, request, Objects) || await S3ObjectRequests.Answer(http, path, request, Objects);
    }

    private async Task<bool> AnswerBucket(HttpContext http, HeardRequest request, string bucket)
    {
        if (request.Method == "PUT")
            return Buckets[bucket] = true;
        if (!Buckets.ContainsKey(bucket))
            return await Refuse(http, 404, "NoSuchBucket");
        switch (request.Method)
        {
            case "HEAD":
                return true;
            case "GET":
                await S3Listing.Write(http, bucket, Objects);
                return true;
            case "POST" when http.Request.Query.ContainsKey("delete"):
                await S3Listing.Delete(http, bucket, ChunkedBody.Of(request), Objects);
                return true;
            default:
                return false;
        }
    }

    internal static async Task<bool> Refuse(HttpContext http, int status, string code)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/xml";
        if (http.Request.Method != "HEAD")
            await http.Response.WriteAsync(S3Answers.Xml(code));
        return true;
    }
}
