using System.Diagnostics.CodeAnalysis;

namespace Orleans.Runtime;

/// <summary>When a grain's timer calls back.</summary>
public readonly struct GrainTimerCreationOptions
{
    /// <summary>Set at least <see cref="DueTime"/> and <see cref="Period"/>.</summary>
    public GrainTimerCreationOptions()
    {
    }

    /// <summary>When and how often.</summary>
    [SetsRequiredMembers]
    public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period)
    {
        DueTime = dueTime;
        Period = period;
    }

    /// <summary>Time to the first callback; infinite: none until the timer is changed.</summary>
    public required TimeSpan DueTime { get; init; }

    /// <summary>Time from the end of one callback to the start of the next; infinite: there is no next.</summary>
    public required TimeSpan Period { get; init; }

    /// <summary>Whether callbacks run between the turns of calls; otherwise they wait like a call.</summary>
    public bool Interleave { get; init; }

    /// <summary>Whether a callback counts as use, so that the grain does not become idle.</summary>
    public bool KeepAlive { get; init; }
}
