using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace LearningSessions.Tests.Fakes.GoogleDrive;

/// <summary>Uploads in pieces: a piece that is not the last must be a multiple of 256 KiB and begin where the last one ended.</summary>
internal sealed partial class DriveUploads(FakeDrive drive)
{
    private const int Unit = 256 * 1024;

    private readonly ConcurrentDictionary<string, Upload> uploads = new(StringComparer.Ordinal);

    public Task<bool> Answer(HttpContext http, HeardRequest request)
    {
        if (request.Method == "POST")
            return Begin(http, request);
        if (uploads.TryGetValue(http.Request.Query["upload_id"].ToString(), out var upload))
            return Take(http, request, upload);
        http.Response.StatusCode = 404;
        return Task.FromResult(true);
    }

    private Task<bool> Begin(HttpContext http, HeardRequest request)
    {
        var id = Guid.NewGuid().ToString("N");
        uploads[id] = new Upload(request.Json, request.Header("X-Upload-Content-Type"), long.Parse(request.Header("X-Upload-Content-Length")!, CultureInfo.InvariantCulture));
        http.Response.Headers.Location = new Uri(drive.Server.Address, $"{FakeDrive.UploadPath}?uploadType=resumable&upload_id={id}").AbsoluteUri;
        return Task.FromResult(true);
    }

    private async Task<bool> Take(HttpContext http, HeardRequest request, Upload upload)
    {
        if (upload.Done is { } done)
            return await FakeDrive.Write(http, done.Answer);
        var range = Range().Match(request.Header("Content-Range") ?? "");
        if (!range.Success || long.Parse(range.Groups["total"].Value, CultureInfo.InvariantCulture) != upload.Bytes)
            return Refuse(http, 400);
        if (range.Groups["from"].Success && !upload.Add(request.Body, long.Parse(range.Groups["from"].Value, CultureInfo.InvariantCulture), Held(request.Body.Length)))
            return Refuse(http, 400);
        if (upload.Held.Count == upload.Bytes)
        {
            upload.Done = drive.Keep(upload.Metadata, upload.MimeType, [.. upload.Held]);
            return await FakeDrive.Write(http, upload.Done.Answer);
        }

        if (upload.Held.Count > 0)
            http.Response.Headers["Range"] = $"bytes=0-{upload.Held.Count - 1}";
        return Refuse(http, 308);
    }

    private int Held(int length)
    {
        var held = drive.HoldOfNextPiece ?? length;
        drive.HoldOfNextPiece = null;
        return Math.Min(held, length);
    }

    private static bool Refuse(HttpContext http, int status)
    {
        http.Response.StatusCode = status;
        return true;
    }

    [GeneratedRegex(@"^bytes (?:\*|(?<from>\d+)-\d+)/(?<total>\d+)$")]
    private static partial Regex Range();

    private sealed record Upload(JsonElement Metadata, string? MimeType, long Bytes)
    {
        public List<byte> Held { get; } = [];

        public StoredFile? Done { get; set; }

        public bool Add(byte[] piece, long from, int held)
        {
            if (from != Held.Count || (from + piece.Length != Bytes && piece.Length % Unit != 0))
                return false;
            Held.AddRange(piece.AsSpan(0, held));
            return true;
        }
    }
}
