using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Api.Imports;

/// <summary>The form of an upload, as OpenAPI states it; the body itself is read as it arrives.</summary>
public sealed record ImportUpload
{
    /// <summary>telemetry, sessions, clipMetrics or chats.</summary>
    [Required]
    public required string Kind { get; init; }

    /// <summary>The file, plain or gzip: telemetry and chats as a JSON array or a record a line, tables and chats as CSV.</summary>
    [Required]
    public required IFormFile File { get; init; }
}
