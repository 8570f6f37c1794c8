using System.Threading.Channels;

namespace LearningSessions.Grains.Work;

/// <summary>Lets the sweep for unfinished work begin before its next tick.</summary>
public sealed class SweepSignal
{
    private readonly Channel<bool> requests = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Asks for a sweep now; several requests before it begins are one.</summary>
    public void Request() => requests.Writer.TryWrite(true);

    /// <summary>Ends with the next request, or when the time is over.</summary>
    /// <param name="longest">The longest wait.</param>
    /// <param name="time">Measures it.</param>
    /// <param name="cancel">Ends the wait with <see cref="OperationCanceledException"/>.</param>
    public async Task Wait(TimeSpan longest, TimeProvider time, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(longest, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            await requests.Reader.ReadAsync(both.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
        }
    }
}
