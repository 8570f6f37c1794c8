using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Grains.Work;

/// <summary>How one kind of work is done, where it differs from the others: the section <c>Work:Kinds:{kind}</c>.</summary>
public sealed class WorkKindOptions
{
    /// <summary>Failed attempts of one step before it is given up; null for <see cref="RetryOptions.MaxAttempts"/>.</summary>
    [Range(1, 100)]
    public int? MaxAttempts { get; set; }

    /// <summary>The longest first wait; null for <see cref="RetryOptions.BaseDelay"/>.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "01:00:00")]
    public TimeSpan? BaseDelay { get; set; }

    /// <summary>The longest wait; null for <see cref="RetryOptions.MaxDelay"/>.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan? MaxDelay { get; set; }

    /// <summary>Times the process may end during one step; null for <see cref="RetryOptions.MaxInterruptions"/>.</summary>
    [Range(1, 10)]
    public int? MaxInterruptions { get; set; }

    /// <summary>Attempts at the same time, of the whole deployment; null for no limit but those of the outside services.</summary>
    [Range(1, 100_000)]
    public int? MaxAtOnce { get; set; }

    /// <summary>The hours of the day in which attempts may begin, in the deployment's zone: <c>22:00-06:00</c>; null for all.</summary>
    [RegularExpression(WorkHours.Form, ErrorMessage = "Hours must be two times of day such as 22:00-06:00.")]
    public string? Hours { get; set; }
}
