using System.IO.Compression;
using LearningSessions.Api.Problems;
using LearningSessions.Api.Recordings;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Imports;

/// <summary>The body of a batch of telemetry, plain or gzip, as Sunbird's clients send it.</summary>
internal static class TelemetryBody
{
    private const string Gzip = "gzip";

    /// <summary>Reads it.</summary>
    /// <param name="request">With the body.</param>
    /// <param name="into">Gets it, decompressed.</param>
    /// <param name="maxBytes">The most that it may have then.</param>
    /// <param name="cancel">The client left.</param>
    /// <returns>Why it was not taken; null when it was.</returns>
    public static async Task<ProblemHttpResult?> Read(HttpRequest request, MemoryStream into, long maxBytes, CancellationToken cancel)
    {
        var encoding = request.Headers.ContentEncoding.ToString();
        if (encoding is not "" and not "identity" && !encoding.Equals(Gzip, StringComparison.OrdinalIgnoreCase))
            return ProblemTypes.UnsupportedMediaType.Because("A batch comes as it is, or with Content-Encoding: gzip.");
        try
        {
            await using var body = encoding.Equals(Gzip, StringComparison.OrdinalIgnoreCase)
                ? new GZipStream(request.Body, CompressionMode.Decompress, leaveOpen: true)
                : request.Body;
            var buffer = new byte[64 * 1024];
            while (await body.ReadAsync(buffer, cancel) is > 0 and var length)
            {
                if (into.Length + length > maxBytes)
                    return RecordingIntake.TooLarge("batch", maxBytes);
                into.Write(buffer, 0, length);
            }
        }
        catch (InvalidDataException)
        {
            return ProblemTypes.MalformedUpload.Because("The gzip is cut off or damaged, or the body is none. Nothing was kept.");
        }

        return null;
    }
}
