using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Grains.Live.Hearing;

namespace LearningSessions.Grains.Live;

/// <summary>What is kept of a session.</summary>
[GenerateSerializer, Immutable, Alias("LiveSessionState")]
public sealed record LiveSessionState
{
    /// <summary>The session; null before it was begun.</summary>
    [Id(0)] public LiveSession? Session { get; init; }

    /// <summary>Where the next segment is looked for: all before it is saved.</summary>
    [Id(1)] public SegmentStart Start { get; init; } = SegmentStart.First;

    /// <summary>The newest segments, oldest first; those before them lie in pages.</summary>
    [Id(2)] public ImmutableArray<LiveSegment> Tail { get; init; } = [];

    /// <summary>How many pages there are.</summary>
    [Id(3)] public int Pages { get; init; }
}
