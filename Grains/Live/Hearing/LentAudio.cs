using System.Buffers;

namespace LearningSessions.Grains.Live.Hearing;

/// <summary>Audio for a recognizer, in an array that is lent to it. One that is not given back is collected as any other.</summary>
public readonly struct LentAudio
{
    private readonly short[] _array;

    private LentAudio(short[] array, int count) => (_array, Samples) = (array, array.AsMemory(0, count));

    /// <summary>Mono, 16 kHz.</summary>
    public ReadOnlyMemory<short> Samples { get; }

    /// <summary>Lends samples of a ring by their numbers; the ring must hold them.</summary>
    public static LentAudio Of(AudioRing ring, long from, long to)
    {
        var count = (int)(to - from);
        var array = ArrayPool<short>.Shared.Rent(count);
        ring.Copy(from, array.AsSpan(0, count));
        return new LentAudio(array, count);
    }

    /// <summary>Gives it back: nobody may look at it any more.</summary>
    public void GiveBack() => ArrayPool<short>.Shared.Return(_array);
}
