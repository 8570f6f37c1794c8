namespace LearningSessions.Generator;

/// <summary>Chance that is the same on every machine and version (SplitMix64, Steele, Lea and Flood 2014).</summary>
public sealed class Dice(ulong seed)
{
    private ulong state = seed;

    /// <summary>64 random bits.</summary>
    public ulong Bits()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From 0 to below <paramref name="limit"/>.</summary>
    public int Below(int limit) => (int)((Bits() >> 32) * (ulong)limit >> 32);

    /// <summary>From <paramref name="least"/> to <paramref name="most"/>.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>0 to below 1.</summary>
    public double Share() => (Bits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Whether something of this probability happens.</summary>
    public bool Hits(double probability) => Share() < probability;

    /// <summary>One of these.</summary>
    public T Of<T>(ReadOnlySpan<T> choices) => choices[Below(choices.Length)];
}
