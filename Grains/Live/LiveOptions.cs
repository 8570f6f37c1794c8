using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Grains.Live;

/// <summary>How live sessions go.</summary>
public sealed class LiveOptions
{
    /// <summary>The name under which bank and rules ask and coach, without a model.</summary>
    public const string Offline = "offline";

    /// <summary>Who writes questions: offline, or a model of the section <c>Models</c>.</summary>
    [Required]
    public string Questions { get; set; } = Offline;

    /// <summary>Who writes reports: offline, or a model of the section <c>Models</c>.</summary>
    [Required]
    public string Coach { get; set; } = Offline;

    /// <summary>The recognizers that are asked, in this order; empty for all there are.</summary>
    public string[] Recognizers { get; set; } = [];

    /// <summary>How many questions a session has; 1 to 30.</summary>
    [Range(1, 30)]
    public int QuestionCount { get; set; } = 10;

    /// <summary>How long a session takes audio; a minute to 4 hours.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "04:00:00")]
    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);

    /// <summary>After how long without audio a session counts as abandoned; a minute to an hour.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "01:00:00")]
    public TimeSpan AbandonAfter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The least mean confidence of a segment that is counted and corrected; 0 to 1.</summary>
    [Range(0, 1)]
    public double LeastConfidence { get; set; } = 0.5;

    /// <summary>The audio after which the segment under way is heard again.</summary>
    [Range(typeof(TimeSpan), "00:00:00.250", "00:00:10")]
    public TimeSpan PassEvery { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How much closed audio may wait for the recognizer before a connection has to wait too.</summary>
    [Range(typeof(TimeSpan), "00:00:15", "00:10:00")]
    public TimeSpan MostWaiting { get; set; } = TimeSpan.FromSeconds(45);

    /// <summary>How much faster than it was spoken audio may come, once the burst is used up; 1 to 100.</summary>
    [Range(1, 100)]
    public double Speed { get; set; } = 4;

    /// <summary>How much audio may come as fast as it can: what a client kept while it was cut off.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan Burst { get; set; } = TimeSpan.FromMinutes(2);
}
