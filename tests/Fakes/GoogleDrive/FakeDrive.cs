using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace LearningSessions.Tests.Fakes.GoogleDrive;

/// <summary>Google Drive v3 in memory: search, folders, uploads whole and in pieces, and the address where access tokens are fetched. Faults are planned
/// through <see cref="Server"/>.</summary>
public sealed class FakeDrive : IAsyncDisposable
{
    /// <summary>The folder that is shared with the account.</summary>
    public const string Root = "root-folder";

    /// <summary>Where uploads go.</summary>
    public const string UploadPath = "/upload/drive/v3/files";

    /// <summary>The name of the service account.</summary>
    public const string ServiceAccountEmail = "store@programme.iam.gserviceaccount.com";

    /// <summary>What the user who agreed is known by.</summary>
    public const string RefreshToken = "fake-refresh-token";

    private const string AccessToken = "ya29.fake";

    private readonly DriveUploads uploads;
    private int count;

    private FakeDrive() => uploads = new DriveUploads(this);

    /// <summary>Where requests arrive.</summary>
    public FakeServer Server { get; private set; } = null!;

    /// <summary>All files and folders, also those in the trash, by id.</summary>
    public ConcurrentDictionary<string, StoredFile> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Files on a page of a search, at most.</summary>
    public int PageSize { get; set; } = 100;

    /// <summary>Of the next piece only so many bytes are held; then all again.</summary>
    public int? HoldOfNextPiece { get; set; }

    /// <summary>The credentials of a user who agreed, as Google gives them.</summary>
    public string Credentials => JsonSerializer.Serialize(new
    {
        type = "authorized_user",
        client_id = "fake-client",
        client_secret = "fake-client-secret",
        refresh_token = RefreshToken,
        token_uri = new Uri(Server.Address, "token").AbsoluteUri,
    });

    /// <summary>The credentials of a service account, as Google gives them.</summary>
    public string ServiceAccount
    {
        get
        {
            using var key = RSA.Create(2048);
            return JsonSerializer.Serialize(new
            {
                type = "service_account",
                project_id = "programme",
                private_key_id = "1",
                private_key = key.ExportPkcs8PrivateKeyPem(),
                client_email = ServiceAccountEmail,
                client_id = "1",
                token_uri = new Uri(Server.Address, "token").AbsoluteUri,
            });
        }
    }

    public static async Task<FakeDrive> StartAsync()
    {
        var fake = new FakeDrive();
        fake.Server = await FakeServer.StartAsync(fake.Answer);
        return fake;
    }

    /// <summary>An error as the API words it.</summary>
    public static PlannedAnswer Error(int status, string reason, params (string Name, string Value)[] headers) => PlannedAnswer.Json(
        status, new { error = new { code = status, message = "…", errors = new[] { new { domain = "usageLimits", reason, message = "…" } } } }, headers);

    /// <summary>Puts a file there, as a person would.</summary>
    public StoredFile Put(string name, string parent, bool isFolder = false, bool trashed = false)
    {
        var file = new StoredFile
        {
            Id = NextId(out var at),
            CreatedTime = at,
            Name = name,
            Parents = [parent],
            Trashed = trashed,
            MimeType = isFolder ? "application/vnd.google-apps.folder" : "text/plain",
        };
        return Files[file.Id] = file;
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Server.DisposeAsync();

    internal StoredFile Keep(JsonElement metadata, string? mimeType, byte[] content)
    {
        var file = StoredFile.Of(NextId(out var at), at, metadata, mimeType, content);
        return Files[file.Id] = file;
    }

    internal static async Task<bool> Write(HttpContext http, object answer)
    {
        await PlannedAnswer.Json(200, answer).Write(http);
        return true;
    }

    private string NextId(out DateTimeOffset at)
    {
        var number = Interlocked.Increment(ref count);
        at = new DateTimeOffset(2026, 11, 21, 10, 0, 0, TimeSpan.Zero).AddSeconds(number);
        return string.Create(CultureInfo.InvariantCulture, $"file-{number:D4}");
    }

    private async Task<bool> Answer(HttpContext http, HeardRequest request)
    {
        if (request is { Method: "POST", Path: "/token" } && IsKnown(QueryHelpers.ParseQuery(request.Text)))
            return await Write(http, new { access_token = AccessToken, expires_in = 3600, token_type = "Bearer" });
        if (request.Header("Authorization") != $"Bearer {AccessToken}")
        {
            await Error(401, "authError").Write(http);
            return true;
        }

        switch (request.Method, request.Path)
        {
            case ("GET", "/drive/v3/files"):
                return await List(http);
            case ("POST", "/drive/v3/files"):
                return await Write(http, Keep(request.Json, null, []).Answer);
            case ("POST", UploadPath) when http.Request.Query["uploadType"] == "multipart":
                return await Multipart(http, request);
            case ("POST" or "PUT", UploadPath) when http.Request.Query["uploadType"] == "resumable":
                return await uploads.Answer(http, request);
            case ("PATCH", _) when request.Path.StartsWith(UploadPath, StringComparison.Ordinal) && Files.TryGetValue(request.Path.Split('/')[^1], out var replaced):
                replaced.Content = request.Body;
                return await Write(http, replaced.Answer);
            case ("PATCH", _) when Files.TryGetValue(request.Path.Split('/')[^1], out var file):
                file.Name = request.Json.TryGetProperty("name", out var name) ? name.GetString()! : file.Name;
                file.Trashed = request.Json.TryGetProperty("trashed", out var trashed) ? trashed.GetBoolean() : file.Trashed;
                return await Write(http, file.Answer);
            default:
                return false;
        }
    }

    /// <summary>A user's refresh token, or what a service account signed: its claims are checked, its signature is not.</summary>
    private static bool IsKnown(Dictionary<string, StringValues> form)
    {
        if (form["grant_type"] == "refresh_token")
            return form["refresh_token"] == RefreshToken;
        using var claims = JsonDocument.Parse(WebEncoders.Base64UrlDecode(form["assertion"].ToString().Split('.')[1]));
        return claims.RootElement.GetProperty("iss").GetString() == ServiceAccountEmail
            && claims.RootElement.GetProperty("scope").GetString() == "https://www.googleapis.com/auth/drive";
    }

    private async Task<bool> List(HttpContext http)
    {
        var query = http.Request.Query;
        if (DriveQuery.Find(query["q"].ToString(), Files.Values) is not { } found || query["supportsAllDrives"] != "true" || query["includeItemsFromAllDrives"] != "true")
            return false;
        var from = query["pageToken"].ToString() is { Length: > 0 } token ? int.Parse(token, CultureInfo.InvariantCulture) : 0;
        var size = Math.Min(PageSize, int.Parse(query["pageSize"].ToString(), CultureInfo.InvariantCulture));
        return await Write(http, new
        {
            incompleteSearch = false,
            nextPageToken = from + size < found.Count ? $"{from + size}" : null,
            files = found.Skip(from).Take(size).Select(file => file.Answer),
        });
    }

    private async Task<bool> Multipart(HttpContext http, HeardRequest request)
    {
        var boundary = HeaderUtilities.RemoveQuotes(MediaTypeHeaderValue.Parse(request.Header("Content-Type")).Boundary).Value!;
        var reader = new MultipartReader(boundary, new MemoryStream(request.Body));
        using var metadata = await JsonDocument.ParseAsync((await reader.ReadNextSectionAsync())!.Body);
        var media = (await reader.ReadNextSectionAsync())!;
        using var content = new MemoryStream();
        await media.Body.CopyToAsync(content);
        return await Write(http, Keep(metadata.RootElement.Clone(), media.ContentType, content.ToArray()).Answer);
    }
}
