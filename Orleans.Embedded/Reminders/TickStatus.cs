using System.Text.Json.Serialization;

namespace Orleans.Runtime;

/// <summary>When a reminder comes.</summary>
[method: JsonConstructor]
public readonly struct TickStatus(DateTime firstTickTime, TimeSpan period, DateTime timeStamp)
{
    /// <summary>When it was first due, UTC.</summary>
    public DateTime FirstTickTime { get; } = firstTickTime;

    /// <summary>How often it comes.</summary>
    public TimeSpan Period { get; } = period;

    /// <summary>The time now, UTC.</summary>
    public DateTime CurrentTickTime { get; } = timeStamp;

    /// <inheritdoc/>
    public override string ToString() => $"first {FirstTickTime:O}, each {Period}, now {CurrentTickTime:O}";
}
