using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Api.Recordings;

/// <summary>Limits of what is uploaded; section <c>Uploads</c> of the configuration.</summary>
public sealed class UploadOptions
{
    /// <summary>The largest audio file, in bytes; 1 GiB, which is a call of three hours without compression.</summary>
    [Range(1, long.MaxValue)]
    public long MaxBytes { get; set; } = 1024L * 1024 * 1024;

    /// <summary>The largest transcript that comes with audio, in bytes; 5 MiB.</summary>
    [Range(1, 100 * 1024 * 1024)]
    public long MaxTranscriptBytes { get; set; } = 5 * 1024 * 1024;

    /// <summary>The largest file to import, in bytes; 64 GiB.</summary>
    [Range(1, long.MaxValue)]
    public long MaxImportBytes { get; set; } = 64L * 1024 * 1024 * 1024;

    /// <summary>The largest batch of live telemetry, in bytes; 16 MiB.</summary>
    [Range(1, 256 * 1024 * 1024)]
    public int MaxTelemetryBytes { get; set; } = 16 * 1024 * 1024;
}
