using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Sources;

/// <summary>What a form has that we have not.</summary>
[GenerateSerializer, Immutable, Alias("SourcePreview")]
public sealed record SourcePreview
{
    /// <summary>The most submissions it lists; the counts hold for all.</summary>
    public const int MaxEntries = 500;

    /// <summary>When the form was asked, UTC.</summary>
    [Id(0)] public required DateTimeOffset At { get; init; }

    /// <summary>Whether there is nothing new and nothing that waits for a person.</summary>
    [Id(1)] public bool IsUpToDate { get; init; }

    /// <summary>How many an update would take.</summary>
    [Id(2)] public int Taken { get; init; }

    /// <summary>How many an update would leave out.</summary>
    [Id(3)] public int Skipped { get; init; }

    /// <summary>How many wait for a person.</summary>
    [Id(4)] public int Held { get; init; }

    /// <summary>How many of them were handed in before the last log and yet are not in it.</summary>
    [Id(5)] public int Late { get; init; }

    /// <summary>The submissions: those held first, then the newest; at most <see cref="MaxEntries"/>.</summary>
    [Id(6)] public ImmutableArray<SourceEntry> Entries { get; init; } = [];
}
