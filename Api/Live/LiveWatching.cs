using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text;
using System.Threading.Channels;
using LearningSessions.Grains.Interfaces.Live;

namespace LearningSessions.Api.Live;

/// <summary>Lets somebody watch a session.</summary>
public sealed class LiveWatching(IGrainFactory grains, IHostApplicationLifetime lifetime, TimeProvider time)
{
    private const int MostWaiting = 256;
    private static readonly TimeSpan Renewal = TimeSpan.FromMinutes(1);

    /// <summary>What is final so far, then what is heard, until the session has ended or the watcher leaves.</summary>
    public async IAsyncEnumerable<SseItem<string>> Follow(string id, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(cancel, lifetime.ApplicationStopping);
        var session = grains.GetGrain<ILiveSessionGrain>(id);
        var watcher = new Watcher();
        var self = grains.CreateObjectReference<ILiveListener>(watcher);
        await session.Watch(self);
        await using var renewing = time.CreateTimer(_ => _ = session.Watch(self), null, Renewal, Renewal);
        try
        {
            foreach (var segment in await session.Transcript())
                yield return Item(LiveMessages.Final(segment));
            if (await session.Get() is { Report: { } report, Ending: { } ending })
            {
                yield return Item(LiveMessages.Report(report));
                yield return Item(LiveMessages.End(ending, null));
                yield break;
            }

            while (await watcher.Next(ends.Token) is { } what)
            {
                yield return Item(LiveMessages.Of(what));
                if (what is LiveEvent.Ended)
                    yield break;
            }
        }
        finally
        {
            grains.DeleteObjectReference<ILiveListener>(self);
            GC.KeepAlive(watcher);
        }
    }

    private static SseItem<string> Item(byte[] message) => new(Encoding.UTF8.GetString(message));

    private sealed class Watcher : ILiveListener
    {
        private readonly Channel<LiveEvent> _told = Channel.CreateBounded<LiveEvent>(
            new BoundedChannelOptions(MostWaiting) { FullMode = BoundedChannelFullMode.DropOldest });

        public void Tell(LiveEvent what) => _told.Writer.TryWrite(what);

        public async Task<LiveEvent?> Next(CancellationToken cancel)
        {
            try
            {
                return await _told.Reader.ReadAsync(cancel);
            }
            catch (OperationCanceledException)
            {
                return null;
            }
        }
    }
}
