using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;

namespace LearningSessions.Bench.Live;

/// <summary>One session that sends four frames a second and notes when each is answered with <c>received</c>.</summary>
internal sealed class LoadSession(Uri socket, string token, byte[] audio) : IDisposable
{
    private const int FrameBytes = 8_000;
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(250);

    private readonly ClientWebSocket web = new();
    private readonly Queue<long> sent = [];
    private readonly Lock gate = new();

    /// <summary>How long frames took to be answered, in ms; only those sent while measuring.</summary>
    public List<double> Latencies { get; } = [];

    /// <summary>Whether answers are noted.</summary>
    public bool IsMeasuring { get; set; }

    public async Task Connect(CancellationToken cancel)
    {
        await web.ConnectAsync(socket, cancel);
        await web.SendAsync(Encoding.UTF8.GetBytes($"{{\"type\":\"auth\",\"token\":\"{token}\"}}"), WebSocketMessageType.Text, true, cancel);
        await web.ReceiveAsync(new byte[16 * 1024].AsMemory(), cancel);
    }

    /// <summary>Speaks until it is stopped.</summary>
    /// <param name="offset">When in the period it sends.</param>
    /// <param name="cancel">Stops it.</param>
    public async Task Speak(TimeSpan offset, CancellationToken cancel)
    {
        var hearing = Hear(cancel);
        try
        {
            var clock = Stopwatch.StartNew();
            for (var n = 0; !cancel.IsCancellationRequested; n++)
            {
                if (offset + (n * Period) - clock.Elapsed is { Ticks: > 0 } early)
                    await Task.Delay(early, cancel);
                lock (gate)
                    sent.Enqueue(IsMeasuring ? Stopwatch.GetTimestamp() : 0);
                await web.SendAsync(audio.AsMemory(n * FrameBytes % (audio.Length - FrameBytes), FrameBytes), WebSocketMessageType.Binary, true, cancel);
            }
        }
        catch (Exception failure) when (cancel.IsCancellationRequested && failure is OperationCanceledException or WebSocketException)
        {
            // The measurement is over: the first call that is cut off ends the socket under the other.
        }

        await hearing;
    }

    public void Dispose()
    {
        web.Abort();
        web.Dispose();
    }

    private async Task Hear(CancellationToken cancel)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (true)
            {
                var message = await web.ReceiveAsync(buffer.AsMemory(), cancel);
                if (message.MessageType == WebSocketMessageType.Close)
                    throw new InvalidOperationException($"A session was closed: {web.CloseStatusDescription}");
                if (buffer.AsSpan(0, message.Count).StartsWith("{\"type\":\"received\""u8))
                    Note();
            }
        }
        catch (Exception failure) when (cancel.IsCancellationRequested && failure is OperationCanceledException or WebSocketException)
        {
            // The measurement is over: the first call that is cut off ends the socket under the other.
        }
    }

    private void Note()
    {
        long at;
        lock (gate)
            at = sent.Dequeue();
        if (at != 0)
            Latencies.Add(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
    }
}
