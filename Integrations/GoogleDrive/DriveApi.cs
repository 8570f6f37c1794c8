using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Apis.Auth.OAuth2.Responses;
using Google.Apis.Http;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.Http;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.GoogleDrive;

/// <summary>The requests of Drive v3 that the store needs.</summary>
internal sealed class DriveApi(IOptions<DriveOptions> options, TimeProvider time) : IDisposable
{
    /// <summary>What a folder is called among the media types.</summary>
    public const string FolderType = "application/vnd.google-apps.folder";

    private const string AllDrives = "supportsAllDrives=true";
    private static readonly JsonSerializerOptions Json = JsonSerializerOptions.Web;

    private readonly Lazy<ProviderHttp> http = new(() => new ProviderHttp(Client(options.Value), "Google Drive", options.Value.Timeout, time));

    /// <summary>The files that a query finds, all pages of them.</summary>
    /// <param name="query">Drive's search language; use <see cref="Quoted"/> for texts.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<IReadOnlyList<DriveFile>> List(string query, CancellationToken cancel)
    {
        var found = new List<DriveFile>();
        string? next = null;
        do
        {
            var address = $"drive/v3/files?q={Uri.EscapeDataString(query)}&pageSize=100&fields={Uri.EscapeDataString($"nextPageToken,incompleteSearch,files({DriveFile.Fields})")}"
                + $"&{AllDrives}&includeItemsFromAllDrives=true{(next is null ? "" : $"&pageToken={Uri.EscapeDataString(next)}")}";
            using var answer = await Accepted(new HttpRequestMessage(HttpMethod.Get, Address(address)), cancel);
            var page = await Read<Page>(answer, cancel);
            if (page.IncompleteSearch)
                throw new ProviderException(new ProviderFailure.Transient("Google Drive could not search all of its drives just now."));
            found.AddRange(page.Files ?? []);
            next = page.NextPageToken;
        }
        while (next is not null);
        return found;
    }

    /// <summary>Makes a file without content: a folder.</summary>
    public async Task<DriveFile> Make(JsonObject metadata, CancellationToken cancel)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Address($"drive/v3/files?{AllDrives}&fields={DriveFile.Fields}")) { Content = JsonContent.Create(metadata) };
        using var answer = await Accepted(request, cancel);
        return await Read<DriveFile>(answer, cancel);
    }

    /// <summary>Changes a file's name, or puts it into the trash.</summary>
    public async Task Change(string id, JsonObject metadata, CancellationToken cancel)
    {
        var request = new HttpRequestMessage(HttpMethod.Patch, Address($"drive/v3/files/{Uri.EscapeDataString(id)}?{AllDrives}")) { Content = JsonContent.Create(metadata) };
        using var answer = await Accepted(request, cancel);
    }

    /// <summary>Makes a file in one request.</summary>
    public async Task<DriveFile> Upload(JsonObject metadata, string mediaType, Stream content, CancellationToken cancel)
    {
        using var media = new StreamContent(content) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } };
        using var parts = new MultipartContent("related") { JsonContent.Create(metadata), media };
        var request = new HttpRequestMessage(HttpMethod.Post, Address($"upload/drive/v3/files?uploadType=multipart&{AllDrives}&fields={DriveFile.Fields}")) { Content = parts };
        using var answer = await Accepted(request, cancel);
        return await Read<DriveFile>(answer, cancel);
    }

    /// <summary>Gives a file another content; Drive keeps the old one among its versions for a while.</summary>
    public async Task Replace(string id, string mediaType, Stream content, CancellationToken cancel)
    {
        using var media = new StreamContent(content) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } };
        var request = new HttpRequestMessage(HttpMethod.Patch, Address($"upload/drive/v3/files/{Uri.EscapeDataString(id)}?uploadType=media&{AllDrives}")) { Content = media };
        using var answer = await Accepted(request, cancel);
    }

    /// <summary>Begins an upload in pieces.</summary>
    /// <returns>Its address, good for about a week.</returns>
    public async Task<Uri> BeginUpload(JsonObject metadata, string mediaType, long bytes, CancellationToken cancel)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Address($"upload/drive/v3/files?uploadType=resumable&{AllDrives}&fields={DriveFile.Fields}"))
        {
            Content = JsonContent.Create(metadata),
        };
        request.Headers.Add("X-Upload-Content-Type", mediaType);
        request.Headers.Add("X-Upload-Content-Length", $"{bytes}");
        using var answer = await Accepted(request, cancel);
        return answer.Headers.Location is { } session && IsGoogles(session)
            ? session
            : throw new ProviderException(new ProviderFailure.Transient("Google Drive gave no address for the upload."));
    }

    /// <summary>Sends a piece, or asks how far an upload is when the piece is empty; gives the answer whatever its status.</summary>
    public Task<HttpResponseMessage> Put(Uri session, ReadOnlyMemory<byte> piece, string range, CancellationToken cancel)
    {
        var content = new ReadOnlyMemoryContent(piece);
        content.Headers.TryAddWithoutValidation("Content-Range", range);
        return Send(new HttpRequestMessage(HttpMethod.Put, session) { Content = content }, cancel);
    }

    /// <summary>The failure that an answer tells.</summary>
    public Task<ProviderFailure> Failure(HttpResponseMessage answer, CancellationToken cancel) => DriveFailures.Of(answer, http.Value, cancel);

    /// <summary>Reads an answer's JSON.</summary>
    public async Task<T> Read<T>(HttpResponseMessage answer, CancellationToken cancel)
    {
        try
        {
            await using var body = await http.Value.Body(answer, cancel);
            return await JsonSerializer.DeserializeAsync<T>(body, Json, cancel) ?? throw new JsonException("null");
        }
        catch (JsonException)
        {
            throw new ProviderException(new ProviderFailure.Transient("Google Drive answered with something that is no file."));
        }
    }

    /// <summary>A text in a query.</summary>
    public static string Quoted(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";

    /// <inheritdoc />
    public void Dispose()
    {
        if (http.IsValueCreated)
            http.Value.Dispose();
    }

    private static ConfigurableHttpClient Client(DriveOptions options)
    {
        var made = new CreateHttpClientArgs { ApplicationName = "learning-sessions", GZipEnabled = true };
        made.Initializers.Add(DriveCredentials.Read(options.CredentialsFile));
        var client = new HttpClientFactory().CreateHttpClient(made);
        client.Timeout = Timeout.InfiniteTimeSpan;
        return client;
    }

    private async Task<HttpResponseMessage> Accepted(HttpRequestMessage request, CancellationToken cancel)
    {
        var answer = await Send(request, cancel);
        if (answer.IsSuccessStatusCode)
            return answer;
        using (answer)
            throw new ProviderException(await Failure(answer, cancel));
    }

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken cancel)
    {
        using (request)
        {
            try
            {
                return await http.Value.Send(request, cancel);
            }
            catch (TokenResponseException refused)
            {
                throw new ProviderException((int?)refused.StatusCode is null or >= 500 or 429
                    ? new ProviderFailure.Transient("Google gave no access token just now.")
                    : new ProviderFailure.Permanent($"Google gave no access token ({refused.Error?.Error}): make new credentials for GoogleDrive:CredentialsFile."));
            }
            catch (InvalidOperationException unreadable) when (!http.IsValueCreated)
            {
                throw new ProviderException(new ProviderFailure.Permanent(unreadable.Message));
            }
        }
    }

    private Uri Address(string relative) => new(options.Value.Endpoint, "/" + relative);

    // The address of an upload gets our token.
    private bool IsGoogles(Uri address) =>
        address.Authority == options.Value.Endpoint.Authority || (address.Scheme == "https" && address.Host.EndsWith(".googleapis.com", StringComparison.Ordinal));

    private sealed record Page(string? NextPageToken, bool IncompleteSearch, IReadOnlyList<DriveFile>? Files);
}
