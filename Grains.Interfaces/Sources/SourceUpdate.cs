using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Interfaces.Sources;

/// <summary>An update of a source: the one under way, or the last one.</summary>
[GenerateSerializer, Immutable, Alias("SourceUpdate")]
public sealed record SourceUpdate
{
    /// <summary>Its number, from 1.</summary>
    [Id(0)] public required int Number { get; init; }

    /// <summary>Who asked for it.</summary>
    [Id(1)] public required string By { get; init; }

    /// <summary>Progress, attempts and errors.</summary>
    [Id(2)] public WorkProgress Work { get; init; } = new();

    /// <summary>How many new submissions it found; null until it knows.</summary>
    [Id(3)] public int? Found { get; init; }

    /// <summary>How many it has taken as recordings so far.</summary>
    [Id(4)] public int Taken { get; init; }

    /// <summary>How many it has left out so far.</summary>
    [Id(5)] public int Skipped { get; init; }

    /// <summary>How many wait for a person.</summary>
    [Id(6)] public int Held { get; init; }

    /// <summary>Whether it found nothing new.</summary>
    [Id(7)] public bool IsUpToDate { get; init; }
}
