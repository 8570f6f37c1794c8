using System.Threading.Channels;
using LearningSessions.Grains.Interfaces.Live;

namespace LearningSessions.Grains.Tests.Live;

/// <summary>Somebody who is told what is heard.</summary>
internal sealed class Listener : ILiveListener
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Channel<LiveEvent> told = Channel.CreateUnbounded<LiveEvent>();

    public void Tell(LiveEvent what) => told.Writer.TryWrite(what);

    /// <summary>The next event of a kind; those before it are passed over.</summary>
    public async Task<T> Next<T>(Func<T, bool>? condition = null)
        where T : LiveEvent
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            while (true)
            {
                if (await told.Reader.ReadAsync(limit.Token) is T wanted && condition?.Invoke(wanted) != false)
                    return wanted;
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"The session never told {typeof(T).Name}.");
        }
    }
}
