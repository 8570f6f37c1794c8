namespace Orleans.Runtime;

/// <summary>A grain's timer; disposed, it calls back no more.</summary>
public interface IGrainTimer : IDisposable
{
    /// <summary>Sets the time to the next callback, and the period after it. During a callback it takes effect after that.</summary>
    void Change(TimeSpan dueTime, TimeSpan period);
}
