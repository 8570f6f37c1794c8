using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace LearningSessions.Grains.Live.Hearing;

/// <summary>The newest audio of a session, in memory: as much as may still be needed. It lies in blocks of half a second that all sessions share, so that speech
/// which comes and goes leaves nothing to collect.</summary>
public sealed class AudioRing(long first) : IDisposable
{
    private const int BlockSamples = 8_192;
    private const int MostIdleBlocks = 8_192;

    private static readonly ArrayPool<short> Idle = ArrayPool<short>.Create(BlockSamples, MostIdleBlocks);

    private readonly List<short[]> _blocks = [];
    private long _origin = first;

    /// <summary>The number of the sample that comes next.</summary>
    public long End { get; private set; } = first;

    /// <summary>Takes audio: 16-bit little-endian.</summary>
    public void Append(ReadOnlySpan<byte> audio)
    {
        for (var samples = MemoryMarshal.Cast<byte, short>(audio); !samples.IsEmpty;)
        {
            var (block, offset) = Place(End);
            if (block == _blocks.Count)
                _blocks.Add(Idle.Rent(BlockSamples));
            var part = samples[..Math.Min(samples.Length, BlockSamples - offset)];
            Write(part, _blocks[block].AsSpan(offset));
            End += part.Length;
            samples = samples[part.Length..];
        }
    }

    /// <summary>Copies samples by their numbers; they must be held.</summary>
    public void Copy(long from, Span<short> target)
    {
        while (!target.IsEmpty)
        {
            var (block, offset) = Place(from);
            var part = Math.Min(target.Length, BlockSamples - offset);
            _blocks[block].AsSpan(offset, part).CopyTo(target);
            from += part;
            target = target[part..];
        }
    }

    /// <summary>Lets go of what comes before a sample.</summary>
    public void DropBefore(long sample)
    {
        var blocks = Place(Math.Min(sample, End)).Block;
        for (var i = 0; i < blocks; i++)
            Idle.Return(_blocks[i]);
        _blocks.RemoveRange(0, blocks);
        _origin += (long)blocks * BlockSamples;
    }

    /// <summary>Lets go of everything; it is of no more use then.</summary>
    public void Dispose()
    {
        _blocks.ForEach(block => Idle.Return(block));
        _blocks.Clear();
    }

    private (int Block, int Offset) Place(long sample) => ((int)((sample - _origin) / BlockSamples), (int)((sample - _origin) % BlockSamples));

    private static void Write(ReadOnlySpan<short> littleEndian, Span<short> target)
    {
        if (BitConverter.IsLittleEndian)
            littleEndian.CopyTo(target);
        else
            BinaryPrimitives.ReverseEndianness(littleEndian, target);
    }
}
