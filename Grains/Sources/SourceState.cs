using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Sources;

namespace LearningSessions.Grains.Sources;

/// <summary>What a source keeps: the head. Older submissions and older logs lie in pages.</summary>
[GenerateSerializer, Immutable, Alias("SourceState")]
public sealed record SourceState
{
    /// <summary>How it is used.</summary>
    [Id(0)] public SourceSettings Settings { get; init; } = new();

    /// <summary>Counts changes of the settings.</summary>
    [Id(1)] public int Version { get; init; }

    /// <summary>Submissions that were taken or left out, also those in pages.</summary>
    [Id(2)] public int Known { get; init; }

    /// <summary>The newest of them.</summary>
    [Id(3)] public ImmutableArray<SourceEntry> Newest { get; init; } = [];

    /// <summary>How many pages of older ones there are.</summary>
    [Id(4)] public int Pages { get; init; }

    /// <summary>What is completed at this time or later is looked at, UTC.</summary>
    [Id(5)] public DateTimeOffset? Cursor { get; init; }

    /// <summary>The update under way, or the last one.</summary>
    [Id(6)] public SourceUpdate? Update { get; init; }

    /// <summary>The newest logs, oldest first.</summary>
    [Id(7)] public ImmutableArray<SourceLog> Logs { get; init; } = [];

    /// <summary>How many pages of older logs there are.</summary>
    [Id(8)] public int LogPages { get; init; }
}
