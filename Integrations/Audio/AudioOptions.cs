using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Integrations.Audio;

/// <summary>What audio is taken, and the tools for formats other than WAV.</summary>
public sealed class AudioOptions
{
    /// <summary>The longest recording that is accepted.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "24:00:00")]
    public TimeSpan MaxDuration { get; set; } = TimeSpan.FromHours(3);

    /// <summary>The ffmpeg program: a name to look for on the path, or a path.</summary>
    [Required]
    public string Ffmpeg { get; set; } = "ffmpeg";

    /// <summary>The ffprobe program: a name to look for on the path, or a path.</summary>
    [Required]
    public string Ffprobe { get; set; } = "ffprobe";

    /// <summary>How long ffprobe may take to read a header.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan ProbeTimeout { get; set; } = TimeSpan.FromSeconds(20);

    /// <summary>How long ffmpeg may go without giving any audio before it is ended.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan StallTimeout { get; set; } = TimeSpan.FromMinutes(1);
}
