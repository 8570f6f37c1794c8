using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Integrations.S3;

/// <summary>How clips are fetched from the bucket: the section <c>Clips:S3</c>.</summary>
public sealed class S3ClipOptions
{
    /// <summary>What stands before a link in its key. Default nothing: links are keys.</summary>
    [MaxLength(200)]
    public string Prefix { get; set; } = "";

    /// <summary>Clips on their way at once, of this process. Default 25.</summary>
    [Range(1, 500)]
    public int AtOnce { get; set; } = 25;

    /// <summary>Attempts for one clip, before the learner's work as a whole is tried again later. Default 3.</summary>
    [Range(1, 10)]
    public int Attempts { get; set; } = 3;

    /// <summary>The longest first wait between attempts; doubled each time, a random part of it is waited. Default 0.5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:01:00")]
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(0.5);
}
