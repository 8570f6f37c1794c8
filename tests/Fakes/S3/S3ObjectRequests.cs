using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace LearningSessions.Tests.Fakes.S3;

/// <summary>Requests about one object.</summary>
internal static class S3ObjectRequests
{
    public static Task<bool> Answer(HttpContext http, string path, HeardRequest request, ConcurrentDictionary<string, S3Object> objects) => request.Method switch
    {
        "PUT" when request.Header("x-amz-copy-source") is { } source => Copy(http, path, Uri.UnescapeDataString(source).TrimStart('/'), objects),
        "PUT" => Put(http, path, request, objects),
        "GET" or "HEAD" => Get(http, path, request, objects),
        "DELETE" => Delete(http, path, objects),
        _ => Task.FromResult(false),
    };

    public static Dictionary<string, string> Kept(HeardRequest request) => request.Headers
        .Where(header => header.Key.StartsWith("x-amz-meta-", StringComparison.OrdinalIgnoreCase) || header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))
        .ToDictionary(header => header.Key, header => header.Value, StringComparer.OrdinalIgnoreCase);

    private static async Task<bool> Put(HttpContext http, string path, HeardRequest request, ConcurrentDictionary<string, S3Object> objects)
    {
        var put = S3Object.Of(ChunkedBody.Of(request), Kept(request));
        if (request.Header("If-None-Match") == "*" && !objects.TryAdd(path, put))
            return await FakeS3.Refuse(http, 412, "PreconditionFailed");
        if (request.Header("If-Match") is { } expected && (!objects.TryGetValue(path, out var held) || held.ETag != expected || !objects.TryUpdate(path, put, held)))
            return await FakeS3.Refuse(http, 412, "PreconditionFailed");
        objects[path] = put;
        http.Response.Headers.ETag = put.ETag;
        return true;
    }

    private static async Task<bool> Copy(HttpContext http, string path, string source, ConcurrentDictionary<string, S3Object> objects)
    {
        if (!objects.TryGetValue(source, out var copied))
            return await FakeS3.Refuse(http, 404, "NoSuchKey");
        objects[path] = copied with { At = DateTimeOffset.UtcNow };
        http.Response.ContentType = "application/xml";
        await http.Response.WriteAsync($"<CopyObjectResult><ETag>{copied.ETag}</ETag><LastModified>{copied.At:O}</LastModified></CopyObjectResult>");
        return true;
    }

    private static async Task<bool> Get(HttpContext http, string path, HeardRequest request, ConcurrentDictionary<string, S3Object> objects)
    {
        if (!objects.TryGetValue(path, out var held))
            return await FakeS3.Refuse(http, 404, "NoSuchKey");
        if (request.Header("If-Match") is { } wanted && wanted != held.ETag)
            return await FakeS3.Refuse(http, 412, "PreconditionFailed");
        if (request.Header("If-None-Match") == held.ETag)
        {
            http.Response.StatusCode = 304;
            return true;
        }

        var (from, to) = Range(request.Header("Range"), held.Content.Length);
        if (from > to && held.Content.Length > 0)
            return await FakeS3.Refuse(http, 416, "InvalidRange");
        foreach (var (name, value) in held.Headers)
            http.Response.Headers[name] = value;
        http.Response.Headers.ETag = held.ETag;
        http.Response.Headers.LastModified = held.At.ToString("R", CultureInfo.InvariantCulture);
        http.Response.Headers.AcceptRanges = "bytes";
        http.Response.ContentLength = to - from + 1;
        if (request.Header("Range") is not null)
        {
            http.Response.StatusCode = 206;
            http.Response.Headers.ContentRange = $"bytes {from}-{to}/{held.Content.Length}";
        }

        if (request.Method == "GET")
            await http.Response.Body.WriteAsync(held.Content.AsMemory(from, to - from + 1));
        return true;
    }

    private static Task<bool> Delete(HttpContext http, string path, ConcurrentDictionary<string, S3Object> objects)
    {
        objects.TryRemove(path, out _);
        http.Response.StatusCode = 204;
        return Task.FromResult(true);
    }

    private static (int From, int To) Range(string? header, int length)
    {
        if (header is null)
            return (0, length - 1);
        var ends = header["bytes=".Length..].Split('-');
        if (ends[0].Length == 0)
            return (Math.Max(0, length - int.Parse(ends[1], CultureInfo.InvariantCulture)), length - 1);
        var to = ends[1].Length == 0 ? length - 1 : Math.Min(length - 1, int.Parse(ends[1], CultureInfo.InvariantCulture));
        return (int.Parse(ends[0], CultureInfo.InvariantCulture), to);
    }
}
