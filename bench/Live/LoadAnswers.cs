using System.Buffers.Binary;
using System.Net.Sockets;

namespace LearningSessions.Bench.Live;

/// <summary>Reads what a server sends over a WebSocket, as little of it as tells its messages apart.</summary>
internal sealed class LoadAnswers
{
    private const int CloseCode = 8;

    private readonly byte[] buffer = new byte[32 * 1024];
    private int start;
    private int end;

    /// <summary>Passes over the answer to the handshake.</summary>
    /// <exception cref="InvalidOperationException">The server does not let the connection in.</exception>
    public async Task PassHandshake(Socket socket)
    {
        int length;
        while ((length = buffer.AsSpan(start, end - start).IndexOf("\r\n\r\n"u8)) < 0)
        {
            if (!await Read(socket))
                throw new InvalidOperationException("The server closed during the handshake.");
        }

        if (!buffer.AsSpan(start).StartsWith("HTTP/1.1 101"u8))
            throw new InvalidOperationException("The server refused the handshake.");
        start += length + 4;
    }

    /// <summary>Whether the next message is <c>received</c>; null once this side has let go of the connection.</summary>
    /// <exception cref="InvalidOperationException">The server closed it.</exception>
    public async ValueTask<bool?> Next(Socket socket)
    {
        (int Header, int Length) frame;
        while ((frame = Frame()) is (0, _) || end - start < frame.Header + frame.Length)
        {
            if (!await Read(socket))
                return null;
        }

        var content = buffer.AsSpan(start + frame.Header, frame.Length);
        if ((buffer[start] & 0xf) == CloseCode)
            throw new InvalidOperationException($"A session was closed with {BinaryPrimitives.ReadUInt16BigEndian(content)}.");
        start += frame.Header + frame.Length;
        return content.StartsWith("{\"type\":\"received\""u8);
    }

    // A server's frames have no mask; none here is longer than 64 KB.
    private (int Header, int Length) Frame() => (end - start, end - start > 1 ? buffer[start + 1] : 0) switch
    {
        ( < 2, _) => (0, 0),
        (_, < 126 and var length) => (2, length),
        ( < 4, _) => (0, 0),
        _ => (4, BinaryPrimitives.ReadUInt16BigEndian(buffer.AsSpan(start + 2))),
    };

    private async ValueTask<bool> Read(Socket socket)
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        try
        {
            var count = await socket.ReceiveAsync(buffer.AsMemory(end));
            end += count;
            return count > 0;
        }
        catch (Exception over) when (over is ObjectDisposedException or SocketException { SocketErrorCode: SocketError.OperationAborted })
        {
            return false;
        }
    }
}
