using System.Text.Json.Serialization;

namespace Orleans.Runtime;

/// <summary>When a reminder comes.</summary>
public readonly struct TickStatus
{
    /// <summary>When it was first due, how often it comes, and the time now.</summary>
    public TickStatus(DateTime firstTickTime, TimeSpan period, DateTime timeStamp)
    {
        FirstTickTime = firstTickTime;
        Period = period;
        CurrentTickTime = timeStamp;
    }

    /// <summary>When it was first due, UTC.</summary>
    [JsonInclude]
    public DateTime FirstTickTime { get; private init; }

    /// <summary>How often it comes.</summary>
    [JsonInclude]
    public TimeSpan Period { get; private init; }

    /// <summary>The time now, UTC.</summary>
    [JsonInclude]
    public DateTime CurrentTickTime { get; private init; }

    /// <inheritdoc/>
    public override string ToString() => $"first {FirstTickTime:O}, each {Period}, now {CurrentTickTime:O}";
}
