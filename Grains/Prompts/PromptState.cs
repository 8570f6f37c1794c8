using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Prompts;

namespace LearningSessions.Grains.Prompts;

/// <summary>What a prompt keeps: the head. Its versions lie in pages, one each; a changed version lies in a further page.</summary>
[GenerateSerializer, Immutable, Alias("PromptState")]
public sealed record PromptState
{
    /// <summary>The versions, number 1 first.</summary>
    [Id(0)] public ImmutableArray<VersionMark> Versions { get; init; } = [];

    /// <summary>Pages written so far.</summary>
    [Id(1)] public int Pages { get; init; }

    /// <summary>How many of the versions that come with the product were taken in.</summary>
    [Id(2)] public int SeedsTaken { get; init; }

    /// <summary>The version that calls use.</summary>
    [Id(3)] public int? Production { get; init; }

    /// <summary>The version on trial.</summary>
    [Id(4)] public int? Candidate { get; init; }

    /// <summary>The newest changes of labels, oldest first.</summary>
    [Id(5)] public ImmutableArray<LabelChange> History { get; init; } = [];

    /// <summary>Labels that were pointed elsewhere so far. States of before this was counted begin with those they remember.</summary>
    [Id(6)] public int? LabelChanges { get; init; }

    /// <summary>The trial of the candidate that is under way; null when there is none.</summary>
    [Id(7)] public PromptSplit? Split { get; init; }
}
