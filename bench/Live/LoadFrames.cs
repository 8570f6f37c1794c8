using System.Buffers.Binary;
using System.Text;

namespace LearningSessions.Bench.Live;

/// <summary>Frames of a WebSocket as a client sends them: masked, though all with one key.</summary>
internal static class LoadFrames
{
    private const int AudioBytes = 8_000;
    private static readonly byte[] Key = [0x5a, 0x13, 0xc7, 0x2e];

    /// <summary>A recording in frames of a quarter of a second.</summary>
    public static byte[][] Audio(byte[] recording) => [.. recording.Chunk(AudioBytes).Where(each => each.Length == AudioBytes).Select(each => Frame(2, each))];

    /// <summary>A message.</summary>
    public static byte[] Text(string message) => Frame(1, Encoding.UTF8.GetBytes(message));

    private static byte[] Frame(byte code, byte[] content)
    {
        var isShort = content.Length < 126;
        var header = isShort ? 2 : 4;
        var frame = new byte[header + Key.Length + content.Length];
        frame[0] = (byte)(0x80 | code);
        frame[1] = (byte)(0x80 | (isShort ? content.Length : 126));
        if (!isShort)
            BinaryPrimitives.WriteUInt16BigEndian(frame.AsSpan(2), (ushort)content.Length);
        Key.CopyTo(frame, header);
        for (var i = 0; i < content.Length; i++)
            frame[header + Key.Length + i] = (byte)(content[i] ^ Key[i % Key.Length]);
        return frame;
    }
}
