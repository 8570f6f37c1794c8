using System.Globalization;
using System.Text;

namespace LearningSessions.Tests.Fakes.S3;

/// <summary>Takes the signed chunks apart in which the SDK sends a body (<c>aws-chunked</c>): size;signature, bytes, … 0, trailers.</summary>
internal static class ChunkedBody
{
    public static byte[] Of(HeardRequest request) =>
        request.Header("x-amz-content-sha256")?.StartsWith("STREAMING-", StringComparison.Ordinal) == true ? Unwrap(request.Body) : request.Body;

    private static byte[] Unwrap(byte[] body)
    {
        using var content = new MemoryStream();
        var at = 0;
        while (true)
        {
            var end = body.AsSpan(at).IndexOf("\r\n"u8) + at;
            var size = int.Parse(Encoding.ASCII.GetString(body[at..end]).Split(';')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            if (size == 0)
                return content.ToArray();
            content.Write(body, end + 2, size);
            at = end + 2 + size + 2;
        }
    }
}
