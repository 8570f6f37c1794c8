using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Chats.Audits;

/// <summary>How far two judges of satisfaction agree: an analyst and people, or two people.</summary>
[GenerateSerializer, Immutable, Alias("Agreement")]
public sealed record Agreement
{
    /// <summary>Conversations that both gave 0 to 10; all shares and means are over these.</summary>
    [Id(0)] public int N { get; init; }

    /// <summary>Conversations of which one of them, or both, said unknown.</summary>
    [Id(1)] public int Unknown { get; init; }

    /// <summary>The share with the same number; null when there is none.</summary>
    [Id(2)] public double? Exact { get; init; }

    /// <summary>The share at most one apart.</summary>
    [Id(3)] public double? WithinOne { get; init; }

    /// <summary>The mean distance.</summary>
    [Id(4)] public double? MeanAbsoluteError { get; init; }

    /// <summary>Cohen's kappa with quadratic weights over 0 to 10: 1 is the same throughout, 0 is chance; null where chance alone explains all, as when both
    /// only ever give one number.</summary>
    [Id(5)] public double? Kappa { get; init; }

    /// <summary>How often which numbers met, by the first's, then by the second's.</summary>
    [Id(6)] public ImmutableArray<AgreementCell> Confusion { get; init; } = [];
}
