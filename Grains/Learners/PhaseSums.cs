using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.Learners;

/// <summary>What is known of the responses matched to one session row, or of several such: sums that can be added up in any order.</summary>
public sealed class PhaseSums
{
    /// <summary>How many responses.</summary>
    public int Responses { get; private set; }

    /// <summary>The last response, milliseconds since 1970.</summary>
    public long End { get; private set; } = long.MinValue;

    /// <summary>Accuracy.</summary>
    public MeanSum Accuracy { get; private set; }

    /// <summary>The metrics of their clips; null when there are none.</summary>
    public ClipSums? Clips { get; private set; }

    /// <summary>Adds a response.</summary>
    /// <param name="at">When it was given, milliseconds since 1970.</param>
    /// <param name="accuracy">Its accuracy.</param>
    /// <param name="clip">The metrics of its clip, where they are known.</param>
    public void Add(long at, decimal? accuracy, ClipMetrics? clip)
    {
        Responses++;
        End = Math.Max(End, at);
        Accuracy = Accuracy.With(accuracy);
        if (clip is not null)
            (Clips ??= new()).Add(clip);
    }

    /// <summary>Adds what another holds.</summary>
    public void Add(PhaseSums other)
    {
        Responses += other.Responses;
        End = Math.Max(End, other.End);
        Accuracy = Accuracy.With(other.Accuracy);
        if (other.Clips is not null)
            (Clips ??= new()).Add(other.Clips);
    }

    /// <summary>Writes it for a page.</summary>
    public void Write(PackedWriter writer)
    {
        writer.Number((ulong)Responses);
        if (Responses == 0)
            return;
        writer.SignedNumber(End);
        Accuracy.Write(writer);
        writer.Number(Clips is null ? 0UL : 1);
        Clips?.Write(writer);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static PhaseSums Read(ref PackedReader reader)
    {
        var sums = new PhaseSums { Responses = (int)reader.Number() };
        if (sums.Responses == 0)
            return sums;
        sums.End = reader.SignedNumber();
        sums.Accuracy = MeanSum.Read(ref reader);
        if (reader.Number() == 1)
            sums.Clips = ClipSums.Read(ref reader);
        return sums;
    }
}
