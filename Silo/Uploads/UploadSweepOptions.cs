using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Silo.Uploads;

/// <summary>When uploads that became no recording are deleted; section <c>UploadSweep</c> of the configuration.</summary>
public sealed class UploadSweepOptions
{
    /// <summary>The least age: longer than any upload with its answer takes. 1 hour to 1 year; default 1 day.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "365.00:00:00")]
    public TimeSpan Age { get; set; } = TimeSpan.FromDays(1);
}
