using System.Net.WebSockets;
using System.Text.Json;

namespace LearningSessions.Api.Live;

/// <summary>What a connection sends: audio, and small messages in JSON. There is one message at a time, in a buffer of the connection's own.</summary>
internal sealed class LiveInbox(WebSocket socket)
{
    /// <summary>The smallest frame of audio: 20 ms.</summary>
    public const int LeastBytes = 640;

    private const int MostBytes = 32_000;

    private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(MostBytes + 1);
    private int _count;

    /// <summary>Whether the message is a frame of audio; only the last of a connection may be shorter than <see cref="LeastBytes"/>.</summary>
    public bool IsFrame => _count is > 0 and <= MostBytes && _count % 2 == 0;

    /// <summary>Waits for the next message; null at the end. Of one that is too large only the beginning is read.</summary>
    public async ValueTask<WebSocketMessageType?> Next(CancellationToken cancel)
    {
        _count = 0;
        while (true)
        {
            var part = await socket.ReceiveAsync(_buffer.AsMemory(_count), cancel);
            _count += part.Count;
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            if (part.EndOfMessage || _count > MostBytes)
                return part.MessageType;
        }
    }

    /// <summary>The message as audio.</summary>
    public byte[] Frame() => _buffer[.._count];

    /// <summary>The message as JSON; null when it is none.</summary>
    public LiveCommand? Read()
    {
        if (_count > MostBytes)
            return null;
        try
        {
            return JsonSerializer.Deserialize<LiveCommand>(_buffer.AsSpan(0, _count), JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A message of a client.</summary>
/// <param name="Type">auth, answer, keepalive or finish.</param>
/// <param name="Token">Of auth.</param>
/// <param name="Question">Of answer.</param>
internal sealed record LiveCommand(string? Type, string? Token, int? Question);
