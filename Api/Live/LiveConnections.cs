using System.Net.WebSockets;
using LearningSessions.Grains.Interfaces.Live;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Live;

/// <summary>Serves WebSockets: lets in who has a token, and sees them to the end.</summary>
public sealed partial class LiveConnections(
    IGrainFactory grains, LiveTokens tokens, IOptions<LiveSocketOptions> options, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<LiveConnections> log)
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(30);

    /// <summary>Serves one connection.</summary>
    public async Task Serve(string id, WebSocket socket)
    {
        using var ends = new CancellationTokenSource();
        var outbox = new LiveOutbox(socket, options.Value.MostWaiting);
        using var stopping = lifetime.ApplicationStopping.Register(() => outbox.Close(LiveClosing.ComeAgain, "The server stops; connect again."));
        var sending = outbox.Run(ends.Token);
        var hearing = Hear(id, socket, new LiveInbox(socket), outbox, ends.Token);
        try
        {
            await Task.WhenAny(hearing, outbox.Closed);
            if (hearing.IsCompleted)
                outbox.Close(LiveClosing.Done, "");
            // What was said before is still sent, unless the client reads nothing; then it has a moment to close its side.
            await Task.WhenAny(sending, Task.Delay(LastWords, time, CancellationToken.None));
            await Task.WhenAny(Task.WhenAll(sending, hearing), Task.Delay(Farewell, time, CancellationToken.None));
        }
        finally
        {
            await ends.CancelAsync();
            socket.Abort();
            await Settle(sending, id);
            await Settle(hearing, id);
        }
    }

    private async Task Hear(string id, WebSocket socket, LiveInbox inbox, LiveOutbox outbox, CancellationToken cancel)
    {
        if (await IsLetIn(id, inbox, outbox, cancel))
            await Speak(id, inbox, outbox, cancel);
        // Until the client closes its side too: else it might be cut off before it has read why.
        while (socket.State is WebSocketState.Open or WebSocketState.CloseSent && outbox.IsClosed && await inbox.Next(cancel) is not null)
        {
        }
    }

    private async Task Speak(string id, LiveInbox inbox, LiveOutbox outbox, CancellationToken cancel)
    {
        var session = grains.GetGrain<ILiveSessionGrain>(id);
        var self = grains.CreateObjectReference<ILiveListener>(outbox);
        try
        {
            await new LiveConnection(session, inbox, outbox, options.Value, time).Run(self, cancel);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or WebSocketException))
        {
            Failed(log, failure, id);
            outbox.Send(LiveMessages.Error("try-again", "Something went wrong here: connect again and go on."));
            outbox.Close(LiveClosing.ComeAgain, "Connect again.");
        }
        finally
        {
            grains.DeleteObjectReference<ILiveListener>(self);
            GC.KeepAlive(outbox);
        }
    }

    private async Task<bool> IsLetIn(string id, LiveInbox inbox, LiveOutbox outbox, CancellationToken cancel)
    {
        var first = inbox.Next(cancel).AsTask();
        if (await Task.WhenAny(first, Task.Delay(options.Value.AuthWithin, time, cancel)) != first)
        {
            outbox.Close(LiveClosing.TooLate, "No token came in time.");
            await first;
            return false;
        }

        if (await first is not { } type)
            return false;
        var token = type == WebSocketMessageType.Text && inbox.Read() is { Type: "auth", Token: { } text } ? text : "";
        if (await tokens.Allow(token, id, async () => (await grains.GetGrain<ILiveSessionGrain>(id).Get())?.Request.Learner.Value))
            return true;
        outbox.Close(LiveClosing.Unauthorised, "The token does not count here.");
        return false;
    }

    private async Task Settle(Task part, string id)
    {
        try
        {
            await part;
        }
        catch (Exception cut) when (cut is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            Cut(log, id, cut.Message);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Live session {Session}: its connection failed")]
    private static partial void Failed(ILogger log, Exception failure, string session);

    [LoggerMessage(2, LogLevel.Debug, "Live session {Session}: its connection was cut ({Reason})")]
    private static partial void Cut(ILogger log, string session, string reason);
}
