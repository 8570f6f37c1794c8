namespace LearningSessions.Grains.Interfaces.Curriculum;

/// <summary>Which passages; what is left out does not matter.</summary>
[GenerateSerializer, Immutable, Alias("CurriculumQuery")]
public sealed record CurriculumQuery
{
    /// <summary>The most passages one answer can have.</summary>
    public const int MaxLimit = 100;

    /// <summary>Words to look for, in any case, with or without accents, in singular or plural; the more of them a passage has, and the rarer, the better.
    /// Without words the passages come in the order of files.</summary>
    [Id(0)] public string? Text { get; init; }

    /// <summary>The subject, in any case.</summary>
    [Id(1)] public string? Subject { get; init; }

    /// <summary>The level, in any case.</summary>
    [Id(2)] public string? Level { get; init; }

    /// <summary>A BCP 47 language; es finds es-PY and the other way round.</summary>
    [Id(3)] public string? Language { get; init; }

    /// <summary>How many at most; 1 to <see cref="MaxLimit"/>, taken to the nearest bound.</summary>
    [Id(4)] public int Limit { get; init; } = 10;
}
