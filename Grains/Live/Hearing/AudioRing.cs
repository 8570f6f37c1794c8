namespace LearningSessions.Grains.Live.Hearing;

/// <summary>The newest audio of a session, in memory: as much as may still be needed.</summary>
public sealed class AudioRing(long first)
{
    private const int Smallest = 8_000;

    private short[] _samples = [];
    private int _offset;
    private int _count;

    /// <summary>The number of the first sample that is held.</summary>
    public long First { get; private set; } = first;

    /// <summary>The number of the sample that comes next.</summary>
    public long End => First + _count;

    /// <summary>Bytes it takes.</summary>
    public int Bytes => _samples.Length * sizeof(short);

    /// <summary>Takes audio: 16-bit little-endian.</summary>
    public void Append(ReadOnlySpan<byte> audio)
    {
        var count = audio.Length / sizeof(short);
        MakeRoom(count);
        var target = _samples.AsSpan(_offset + _count, count);
        for (var i = 0; i < count; i++)
            target[i] = System.Buffers.Binary.BinaryPrimitives.ReadInt16LittleEndian(audio[(i * sizeof(short))..]);
        _count += count;
    }

    /// <summary>Samples by their numbers; they must be held.</summary>
    public ReadOnlySpan<short> Slice(long from, int count) => _samples.AsSpan(_offset + (int)(from - First), count);

    /// <summary>Lets go of what comes before a sample.</summary>
    public void DropBefore(long sample)
    {
        var drop = (int)Math.Clamp(sample - First, 0, _count);
        First += drop;
        _offset += drop;
        _count -= drop;
        if (_count < Smallest / 2 && _samples.Length > 4 * Smallest)
            Move(Smallest);
    }

    private void MakeRoom(int count)
    {
        if (_offset + _count + count <= _samples.Length)
            return;
        var wanted = Smallest;
        while (wanted < _count + count)
            wanted *= 2;
        Move(Math.Max(wanted, _samples.Length > 2 * wanted ? 0 : _samples.Length));
    }

    private void Move(int size)
    {
        var target = size == _samples.Length ? _samples : new short[size];
        _samples.AsSpan(_offset, _count).CopyTo(target);
        (_samples, _offset) = (target, 0);
    }
}
