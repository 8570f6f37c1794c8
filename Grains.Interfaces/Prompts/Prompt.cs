using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Prompts;

/// <summary>A prompt: how many versions it has, which are in use, where its labels point.</summary>
[GenerateSerializer, Immutable, Alias("Prompt")]
public sealed record Prompt
{
    /// <summary>Its name.</summary>
    [Id(0)] public required PromptName Name { get; init; }

    /// <summary>Versions written so far; they are numbered from 1.</summary>
    [Id(1)] public required int Versions { get; init; }

    /// <summary>The version that calls use; null before one was chosen.</summary>
    [Id(2)] public int? Production { get; init; }

    /// <summary>The version on trial; null when there is none.</summary>
    [Id(3)] public int? Candidate { get; init; }

    /// <summary>The versions that were ever called: they cannot be changed.</summary>
    [Id(4)] public ImmutableArray<int> InUse { get; init; } = [];

    /// <summary>The newest changes of labels, oldest first; at most 50.</summary>
    [Id(5)] public ImmutableArray<LabelChange> History { get; init; } = [];

    /// <summary>Rises with each version that is written or changed and each label that is pointed elsewhere; from 1.</summary>
    [Id(6)] public int Revision { get; init; }

    /// <summary>The trial under way; null when there is none.</summary>
    [Id(7)] public PromptSplit? Split { get; init; }
}
