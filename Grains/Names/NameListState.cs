using System.Collections.Immutable;

namespace LearningSessions.Grains.Names;

/// <summary>What a list of names keeps.</summary>
[GenerateSerializer, Immutable, Alias("NameListState")]
public sealed record NameListState
{
    /// <summary>The names, by code point.</summary>
    [Id(0)] public ImmutableArray<string> Names { get; init; } = [];
}
