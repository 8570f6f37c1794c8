using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Live;

/// <summary>What a learner is told after a session.</summary>
[GenerateSerializer, Immutable, Alias("LiveReport")]
public sealed record LiveReport
{
    /// <summary>Who wrote it: a model as its provider names it, or offline for the rules.</summary>
    [Id(0)] public string Coach { get; init; } = "";

    /// <summary>Mistakes, in the order in which they were said; at most 100.</summary>
    [Id(1)] public ImmutableArray<GrammarEdit> Edits { get; init; } = [];

    /// <summary>A verdict for each question.</summary>
    [Id(2)] public ImmutableArray<AnswerVerdict> Answers { get; init; } = [];

    /// <summary>What to do next; at most 10.</summary>
    [Id(3)] public ImmutableArray<string> Suggestions { get; init; } = [];

    /// <summary>Words spoken.</summary>
    [Id(4)] public int Words { get; init; }

    /// <summary>Words a minute of speech.</summary>
    [Id(5)] public double WordsPerMinute { get; init; }

    /// <summary>When it was written, UTC.</summary>
    [Id(6)] public DateTimeOffset WrittenAt { get; init; }
}
