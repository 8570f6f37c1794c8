using System.Runtime.CompilerServices;

namespace LearningSessions.Api.Pages.Events;

/// <summary>Streams that push a value when it changes. It is looked at once a second; how many streams are open, and for how long, is bounded.</summary>
/// <param name="time">The clock.</param>
/// <param name="lifetime">Ends the streams before the server waits for them.</param>
public sealed class EventStreams(TimeProvider time, IHostApplicationLifetime lifetime)
{
    /// <summary>The most streams at a time.</summary>
    public const int MaxOpen = 100;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private int open;

    /// <summary>The value now, then whenever it has changed, until it is the last one, the listener leaves, the server stops or 15 minutes are over.
    /// Ends at once while too many are open; browsers come again by themselves.</summary>
    /// <param name="read">Reads it; null ends the stream.</param>
    /// <param name="isLast">Whether it will not change any more.</param>
    /// <param name="cancel">The listener left.</param>
    public async IAsyncEnumerable<string> Follow(
        Func<Task<string?>> read, Func<string, bool> isLast, [EnumeratorCancellation] CancellationToken cancel)
    {
        var isRoom = Interlocked.Increment(ref open) <= MaxOpen;
        try
        {
            if (!isRoom)
                yield break;
            using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancel, lifetime.ApplicationStopping);
            using var timer = new PeriodicTimer(Period, time);
            var until = time.GetUtcNow() + Longest;
            string? last = null;
            do
            {
                if (await read() is not { } value)
                    yield break;
                if (value == last)
                    continue;
                yield return last = value;
                if (isLast(value))
                    yield break;
            }
            while (time.GetUtcNow() < until && await Tick(timer, ends.Token));
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }

    private static async Task<bool> Tick(PeriodicTimer timer, CancellationToken end)
    {
        try
        {
            return await timer.WaitForNextTickAsync(end);
        }
        catch (OperationCanceledException)
        {
            // The listener left or the server stops: that is how a stream ends.
            return false;
        }
    }
}
