using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.Http;

namespace LearningSessions.Integrations.GoogleDrive;

/// <summary>Sends a large file in pieces. The address of the upload is kept in a blob, so that another attempt, also of another process, goes on where
/// this one stopped.</summary>
/// <param name="drive">The API.</param>
/// <param name="blobs">Where the addresses are kept.</param>
/// <param name="chunkBytes">The size of a piece, a multiple of 256 KiB.</param>
internal sealed class DriveUpload(DriveApi drive, IBlobStore blobs, int chunkBytes)
{
    private const int MostErrors = 3;

    /// <summary>Begins an upload or goes on with it, to its end.</summary>
    /// <param name="key">Whose upload: the same key is the same upload.</param>
    /// <param name="metadata">Name, folder, owner.</param>
    /// <param name="mediaType">Of the content.</param>
    /// <param name="content">Can seek.</param>
    /// <param name="cancel">Stops; the address is kept.</param>
    public async Task<DriveFile> Send(string key, JsonObject metadata, string mediaType, Stream content, CancellationToken cancel)
    {
        var kept = $"uploads/google-drive/{key}.json";
        if (await Kept(kept, content.Length, cancel) is { } known && await Continue(known, content, cancel) is { } file)
        {
            await blobs.Delete(kept, cancel);
            return file;
        }

        var session = await drive.BeginUpload(metadata, mediaType, content.Length, cancel);
        await blobs.Write(kept, new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(new Session(session, content.Length))), cancel);
        var sent = await Pieces(session, 0, content, cancel)
            ?? throw new ProviderException(new ProviderFailure.Transient("Google Drive forgot an upload that had only just begun."));
        await blobs.Delete(kept, cancel);
        return sent;
    }

    /// <summary>Goes on where the upload stopped; null when Drive does not know it any more.</summary>
    private async Task<DriveFile?> Continue(Uri session, Stream content, CancellationToken cancel)
    {
        using var state = await drive.Put(session, default, $"bytes */{content.Length}", cancel);
        if (state.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
            return null;
        if (state.IsSuccessStatusCode)
            return await drive.Read<DriveFile>(state, cancel);
        return state.StatusCode == HttpStatusCode.PermanentRedirect
            ? await Pieces(session, Held(state), content, cancel)
            : throw new ProviderException(await drive.Failure(state, cancel));
    }

    private async Task<DriveFile?> Pieces(Uri session, long from, Stream content, CancellationToken cancel)
    {
        var piece = new byte[Math.Min(chunkBytes, content.Length)];
        var errors = 0;
        var ask = false;
        while (true)
        {
            using var answer = ask ? await drive.Put(session, default, $"bytes */{content.Length}", cancel) : await Piece(session, from, piece, content, cancel);
            switch (answer.StatusCode)
            {
                case HttpStatusCode.OK or HttpStatusCode.Created:
                    return await drive.Read<DriveFile>(answer, cancel);
                case HttpStatusCode.NotFound or HttpStatusCode.Gone:
                    return null;
                case HttpStatusCode.PermanentRedirect:
                    var held = Held(answer);
                    if (!ask && held <= from && ++errors > MostErrors)
                        throw new ProviderException(new ProviderFailure.Transient("Google Drive takes no more of an upload."));
                    (from, ask) = (held, false);
                    break;
                case >= HttpStatusCode.InternalServerError when ++errors <= MostErrors:
                    ask = true;
                    break;
                default:
                    throw new ProviderException(await drive.Failure(answer, cancel));
            }
        }
    }

    private async Task<HttpResponseMessage> Piece(Uri session, long from, byte[] piece, Stream content, CancellationToken cancel)
    {
        content.Position = from;
        var count = await content.ReadAtLeastAsync(piece, piece.Length, throwOnEndOfStream: false, cancel);
        return await drive.Put(session, piece.AsMemory(0, count), $"bytes {from}-{from + count - 1}/{content.Length}", cancel);
    }

    /// <summary>The bytes that Drive holds: <c>Range: bytes=0-N</c>; without the header none.</summary>
    private static long Held(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Range", out var ranges) && long.TryParse(ranges.First().Split('-')[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var last)
            ? last + 1
            : 0;

    private async Task<Uri?> Kept(string blob, long bytes, CancellationToken cancel)
    {
        try
        {
            await using var content = await blobs.OpenRead(blob, cancel);
            return await JsonSerializer.DeserializeAsync<Session>(content, JsonSerializerOptions.Default, cancel) is { } session && session.Bytes == bytes ? session.Address : null;
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private sealed record Session(Uri Address, long Bytes);
}
