using Orleans.Runtime;

namespace Orleans;

/// <summary>One reminder as it is stored.</summary>
public sealed class ReminderEntry
{
    /// <summary>The grain.</summary>
    public GrainId GrainId { get; set; }

    /// <summary>Its name among the grain's reminders.</summary>
    public string ReminderName { get; set; } = null!;

    /// <summary>When it is first due, UTC.</summary>
    public DateTime StartAt { get; set; }

    /// <summary>How often it comes.</summary>
    public TimeSpan Period { get; set; }

    /// <summary>Its version in the table.</summary>
    public string? ETag { get; set; }

    /// <inheritdoc/>
    public override string ToString() => $"{GrainId} {ReminderName} from {StartAt:O} each {Period}";
}
