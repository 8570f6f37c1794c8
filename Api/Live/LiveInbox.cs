using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;

namespace LearningSessions.Api.Live;

/// <summary>What a connection sends: audio, and small messages in JSON.</summary>
internal static class LiveInbox
{
    /// <summary>The largest message: a second of audio.</summary>
    public const int MostBytes = 32_000;

    /// <summary>The smallest frame of audio: 20 ms.</summary>
    public const int LeastBytes = 640;

    /// <summary>The next message; null at the end, or when it is too large.</summary>
    public static async Task<(WebSocketMessageType Type, byte[] Content)?> Next(WebSocket socket, CancellationToken cancel)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(MostBytes + 1);
        try
        {
            var count = 0;
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(count, MostBytes + 1 - count), cancel);
                count += part.Count;
                if (part.MessageType == WebSocketMessageType.Close)
                    return null;
                if (count > MostBytes)
                    return (part.MessageType, buffer[..count]);
                if (part.EndOfMessage)
                    return (part.MessageType, buffer[..count]);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>Whether it is a frame of audio; only the last of a connection may be shorter than <see cref="LeastBytes"/>.</summary>
    public static bool IsFrame(byte[] content) => content.Length is > 0 and <= MostBytes && content.Length % 2 == 0;

    /// <summary>Reads a message in JSON; null when it is none.</summary>
    public static LiveCommand? Read(byte[] content)
    {
        try
        {
            return JsonSerializer.Deserialize<LiveCommand>(content, JsonSerializerOptions.Web);
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
