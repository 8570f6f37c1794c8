using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace LearningSessions.Tests.Fakes.S3;

/// <summary>Uploads in parts: begun, filled, completed or given up.</summary>
internal sealed class S3Uploads
{
    private readonly ConcurrentDictionary<string, Upload> uploads = new(StringComparer.Ordinal);

    public async Task<bool> Answer(HttpContext http, string path, HeardRequest request, ConcurrentDictionary<string, S3Object> objects)
    {
        var query = http.Request.Query;
        if (request.Method == "POST" && query.ContainsKey("uploads"))
            return await Begin(http, path, request);
        if (query["uploadId"].ToString() is not { Length: > 0 } id)
            return false;
        if (!uploads.TryGetValue(id, out var upload))
            return await FakeS3.Refuse(http, 404, "NoSuchUpload");
        switch (request.Method)
        {
            case "PUT":
                var part = ChunkedBody.Of(request);
                upload.Parts[int.Parse(query["partNumber"].ToString(), CultureInfo.InvariantCulture)] = part;
                http.Response.Headers.ETag = $"\"{S3Object.Hash(part)}\"";
                return true;
            case "POST":
                return await Complete(http, path, request, id, upload, objects);
            case "DELETE":
                uploads.TryRemove(id, out _);
                http.Response.StatusCode = 204;
                return true;
            default:
                return false;
        }
    }

    private async Task<bool> Begin(HttpContext http, string path, HeardRequest request)
    {
        var id = Guid.NewGuid().ToString("N");
        uploads[id] = new Upload(S3ObjectRequests.Kept(request), new ConcurrentDictionary<int, byte[]>());
        var (bucket, key) = (path.Split('/')[0], path[(path.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        http.Response.ContentType = "application/xml";
        await http.Response.WriteAsync(
            $"<InitiateMultipartUploadResult><Bucket>{bucket}</Bucket><Key>{key}</Key><UploadId>{id}</UploadId></InitiateMultipartUploadResult>");
        return true;
    }

    private async Task<bool> Complete(
        HttpContext http, string path, HeardRequest request, string id, Upload upload, ConcurrentDictionary<string, S3Object> objects)
    {
        var parts = upload.Parts.OrderBy(part => part.Key).Select(part => part.Value).ToList();
        var etag = $"\"{S3Object.Hash([.. parts.SelectMany(part => Convert.FromHexString(S3Object.Hash(part)))])}-{parts.Count}\"";
        var whole = S3Object.Of([.. parts.SelectMany(part => part)], upload.Headers, etag);
        if (request.Header("If-None-Match") == "*" && !objects.TryAdd(path, whole))
            return await FakeS3.Refuse(http, 412, "PreconditionFailed");
        objects[path] = whole;
        uploads.TryRemove(id, out _);
        http.Response.ContentType = "application/xml";
        await http.Response.WriteAsync($"<CompleteMultipartUploadResult><ETag>{etag}</ETag></CompleteMultipartUploadResult>");
        return true;
    }

    private sealed record Upload(IReadOnlyDictionary<string, string> Headers, ConcurrentDictionary<int, byte[]> Parts);
}
