using System.Collections.Immutable;

namespace LearningSessions.Grains.ClipLinks;

/// <summary>What a part of the links keeps: the sizes of its pages, by number.</summary>
[GenerateSerializer, Immutable, Alias("ClipLinksState")]
public sealed record ClipLinksState
{
    /// <summary>The bytes of each page; the last is written again while it is short.</summary>
    [Id(0)] public ImmutableArray<int> Pages { get; init; } = [];
}
