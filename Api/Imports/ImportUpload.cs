using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Api.Imports;

/// <summary>The form of an upload, as OpenAPI states it; the body itself is read as it arrives.</summary>
public sealed record ImportUpload
{
    /// <summary>telemetry, sessions, clipMetrics or chats.</summary>
    [Required]
    public required string Kind { get; init; }

    /// <summary>Only of these learners: ids with commas between them, at most 1,000; for telemetry and sessions.</summary>
    public string? Learners { get; init; }

    /// <summary>Only of learners of this school, its name or its code, as the telemetry tells it.</summary>
    public string? School { get; init; }

    /// <summary>Only of learners of this class.</summary>
    public string? Level { get; init; }

    /// <summary>The file, plain or gzip: telemetry and chats as a JSON array or a record a line, tables and chats as CSV.</summary>
    [Required]
    public required IFormFile File { get; init; }
}
