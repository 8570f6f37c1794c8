using System.Net.WebSockets;
using System.Threading.Channels;
using LearningSessions.Grains.Interfaces.Live;

namespace LearningSessions.Api.Live;

/// <summary>What a connection is sent, in order. It never makes anybody wait: a client that does not read is closed.</summary>
internal sealed class LiveOutbox(WebSocket socket, int mostWaiting) : ILiveListener
{
    // Whoever sends hands the message to the socket, which makes nobody wait: another thread would cost more than the message.
    private readonly Channel<byte[]> _messages = Channel.CreateBounded<byte[]>(
        new BoundedChannelOptions(mostWaiting) { SingleReader = true, AllowSynchronousContinuations = true });
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private LiveClosing _closing = LiveClosing.Done;
    private string _reason = "";

    /// <summary>Whether it is closed, or about to be.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Ends once it is closed, though messages may still wait to be sent.</summary>
    public Task Closed => _closed.Task;

    /// <inheritdoc />
    public void Tell(LiveEvent what)
    {
        // What is heard now is out of date in a second: it waits for nobody.
        if (what is LiveEvent.Partial && _messages.Reader.Count > mostWaiting / 4)
            return;
        Send(LiveMessages.Of(what));
        if (what is LiveEvent.Ended)
            Close(LiveClosing.Done, "");
        else if (what is LiveEvent.Replaced)
            Close(LiveClosing.Replaced, "A newer connection speaks.");
    }

    /// <summary>Sends a message after those before it.</summary>
    public void Send(byte[] message)
    {
        if (!_messages.Writer.TryWrite(message) && !IsClosed)
            Close(LiveClosing.TooSlow, "Messages are not read.");
    }

    /// <summary>Closes the connection once all is sent; the first reason counts.</summary>
    public void Close(LiveClosing closing, string reason)
    {
        lock (_gate)
        {
            if (IsClosed)
                return;
            (IsClosed, _closing, _reason) = (true, closing, reason);
        }

        _messages.Writer.Complete();
        _closed.TrySetResult();
    }

    /// <summary>Sends until it is closed.</summary>
    public async Task Run(CancellationToken cancel)
    {
        await foreach (var message in _messages.Reader.ReadAllAsync(cancel))
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, cancel);
        if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            await socket.CloseOutputAsync((WebSocketCloseStatus)(int)_closing, _reason, cancel);
    }
}
