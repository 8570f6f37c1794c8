using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace LearningSessions.Bench.Live;

/// <summary>One session that sends frames and notes when each is answered with <c>received</c>. It writes its WebSocket frames itself, made ready beforehand, and
/// reads no more of an answer than its first letters: what it costs is taken from the server that is measured beside it.</summary>
internal sealed class LoadSession(Uri address, string token) : IDisposable
{
    private const int MostUnanswered = 1_024;

    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly LoadAnswers answers = new();
    private readonly long[] sentAt = new long[MostUnanswered];
    private long sent;
    private long answered;

    /// <summary>How long frames took to be answered, in ms; only those sent while measuring.</summary>
    public List<double> Latencies { get; } = [];

    /// <summary>Whether answers are noted.</summary>
    public bool IsMeasuring { get; set; }

    /// <summary>Connects, and is let in.</summary>
    public async Task Connect()
    {
        await socket.ConnectAsync(address.Host, address.Port);
        var handshake = $"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
            + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
        await socket.SendAsync(Encoding.ASCII.GetBytes(handshake));
        await answers.PassHandshake(socket);
        await socket.SendAsync(LoadFrames.Text($"{{\"type\":\"auth\",\"token\":\"{token}\"}}"));
        await answers.Next(socket);
    }

    /// <summary>Sends a frame.</summary>
    public void Send(ReadOnlySpan<byte> frame)
    {
        if (sent - Volatile.Read(ref answered) >= MostUnanswered)
            throw new InvalidOperationException($"The server left {MostUnanswered} frames unanswered.");
        sentAt[sent % MostUnanswered] = IsMeasuring ? Stopwatch.GetTimestamp() : 0;
        Volatile.Write(ref sent, sent + 1);
        for (var at = 0; at < frame.Length;)
            at += socket.Send(frame[at..]);
    }

    /// <summary>Notes answers until the connection is cut.</summary>
    public async Task Hear()
    {
        while (await answers.Next(socket) is { } isReceived)
        {
            if (isReceived)
                Note();
        }
    }

    public void Dispose() => socket.Dispose();

    private void Note()
    {
        var at = sentAt[answered % MostUnanswered];
        Volatile.Write(ref answered, answered + 1);
        if (at != 0)
            Latencies.Add(Stopwatch.GetElapsedTime(at).TotalMilliseconds);
    }
}
