namespace LearningSessions.Grains.Interfaces.Clips;

/// <summary>What became of the clips that a learner's responses name.</summary>
[GenerateSerializer, Immutable, Alias("ClipCounts")]
public sealed record ClipCounts
{
    /// <summary>Links that were looked at.</summary>
    [Id(0)] public int Named { get; init; }

    /// <summary>Of these, with metrics before.</summary>
    [Id(1)] public int Known { get; init; }

    /// <summary>Copied here.</summary>
    [Id(2)] public int Fetched { get; init; }

    /// <summary>Here already, unchanged; also what an attempt that failed had copied.</summary>
    [Id(3)] public int Held { get; init; }

    /// <summary>Nowhere to be found: the app swallows failed uploads.</summary>
    [Id(4)] public int Missing { get; init; }

    /// <summary>Analysed.</summary>
    [Id(5)] public int Analysed { get; init; }

    /// <summary>No audio that can be read, or refused by the analyst.</summary>
    [Id(6)] public int Unusable { get; init; }

    /// <summary>The sum of both.</summary>
    public static ClipCounts operator +(ClipCounts a, ClipCounts b) => Add(a, b);

    /// <summary>The sum of both.</summary>
    public static ClipCounts Add(ClipCounts left, ClipCounts right) => new()
    {
        Named = left.Named + right.Named,
        Known = left.Known + right.Known,
        Fetched = left.Fetched + right.Fetched,
        Held = left.Held + right.Held,
        Missing = left.Missing + right.Missing,
        Analysed = left.Analysed + right.Analysed,
        Unusable = left.Unusable + right.Unusable,
    };
}
