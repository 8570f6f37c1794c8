using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Storage.Catalogue.Work;

/// <summary>How long the history of background work is kept.</summary>
public sealed class WorkHistoryOptions
{
    /// <summary>Rows of work that is done or skipped are deleted at this age; what waits, runs or was given up keeps its whole history. 1 day to 10 years;
    /// default 90 days.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(90);
}
