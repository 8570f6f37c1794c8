using System.Security.Cryptography;

namespace LearningSessions.Tests.Fakes.S3;

/// <summary>An object of the fake bucket.</summary>
/// <param name="Content">Its bytes.</param>
/// <param name="ETag">With its quotation marks.</param>
/// <param name="Headers">Content type and <c>x-amz-meta-…</c> as they were put.</param>
/// <param name="At">When, UTC.</param>
public sealed record S3Object(byte[] Content, string ETag, IReadOnlyDictionary<string, string> Headers, DateTimeOffset At)
{
    internal static S3Object Of(byte[] content, IReadOnlyDictionary<string, string> headers, string? etag = null) =>
        new(content, etag ?? $"\"{Hash(content)}\"", headers, DateTimeOffset.UtcNow);

#pragma warning disable CA5351 // An ETag is an MD5: no secret hangs on it.
    internal static string Hash(byte[] content) => Convert.ToHexStringLower(MD5.HashData(content));
#pragma warning restore CA5351
}
