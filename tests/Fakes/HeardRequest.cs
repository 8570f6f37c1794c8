using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace LearningSessions.Tests.Fakes;

/// <summary>A request as it came.</summary>
/// <param name="Method">GET, POST …</param>
/// <param name="Path">Unescaped, without the query.</param>
/// <param name="Query">With its question mark, escaped; blank when there is none.</param>
/// <param name="Headers">By name, in any case.</param>
/// <param name="Body">The whole body.</param>
public sealed record HeardRequest(string Method, string Path, string Query, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    /// <summary>The body as UTF-8.</summary>
    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>The body as JSON.</summary>
    public JsonElement Json => JsonDocument.Parse(Body).RootElement.Clone();

    /// <summary>A header, or null.</summary>
    public string? Header(string name) => Headers.GetValueOrDefault(name);

    internal static async Task<HeardRequest> Of(HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        return new HeardRequest(
            request.Method,
            request.Path.Value ?? "",
            request.QueryString.Value ?? "",
            request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ToArray());
    }
}
