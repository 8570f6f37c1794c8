using System.Text.Json;

namespace LearningSessions.Tests.Fakes.GoogleDrive;

/// <summary>A file or folder of the fake Drive.</summary>
public sealed class StoredFile
{
    public required string Id { get; init; }

    public string Name { get; set; } = "";

    public string MimeType { get; init; } = "application/octet-stream";

    public IReadOnlyList<string> Parents { get; init; } = [];

    public IReadOnlyDictionary<string, string> AppProperties { get; init; } = new Dictionary<string, string>();

    public bool Trashed { get; set; }

    public DateTimeOffset CreatedTime { get; init; }

    public byte[] Content { get; set; } = [];

    internal object Answer => new { id = Id, name = Name, createdTime = CreatedTime };

    internal static StoredFile Of(string id, DateTimeOffset at, JsonElement metadata, string? mimeType, byte[] content) => new()
    {
        Id = id,
        CreatedTime = at,
        Content = content,
        Name = metadata.GetProperty("name").GetString()!,
        MimeType = metadata.TryGetProperty("mimeType", out var own) ? own.GetString()! : mimeType ?? "application/octet-stream",
        Parents = [.. metadata.GetProperty("parents").EnumerateArray().Select(parent => parent.GetString()!)],
        AppProperties = metadata.TryGetProperty("appProperties", out var properties)
            ? properties.EnumerateObject().ToDictionary(each => each.Name, each => each.Value.GetString()!)
            : new Dictionary<string, string>(),
    };
}
