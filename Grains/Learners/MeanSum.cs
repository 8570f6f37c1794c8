using LearningSessions.Grains.Packing;

namespace LearningSessions.Grains.Learners;

/// <summary>An exact sum and how many values are in it; the mean is divided last.</summary>
/// <param name="Count">How many values.</param>
/// <param name="Sum">Their sum.</param>
public readonly record struct MeanSum(int Count, decimal Sum)
{
    /// <summary>The mean; null when there is no value.</summary>
    public decimal? Mean => Count == 0 ? null : Sum / Count;

    /// <summary>With one more value, unless it is blank.</summary>
    public MeanSum With(decimal? value) => value is { } known ? new(Count + 1, Sum + known) : this;

    /// <summary>With the values of another.</summary>
    public MeanSum With(MeanSum other) => new(Count + other.Count, Sum + other.Sum);

    /// <summary>Writes it for a page.</summary>
    public void Write(PackedWriter writer)
    {
        writer.Number((ulong)Count);
        writer.DecimalNumber(Sum);
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static MeanSum Read(ref PackedReader reader) => new((int)reader.Number(), reader.DecimalNumber()!.Value);
}
