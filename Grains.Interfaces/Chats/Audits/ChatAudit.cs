using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Chats.Audits;

/// <summary>What one person found of an analysis and of the conversation itself.</summary>
[GenerateSerializer, Immutable, Alias("ChatAudit")]
public sealed record ChatAudit
{
    /// <summary>Who.</summary>
    [Id(0)] public required string By { get; init; }

    /// <summary>When, UTC.</summary>
    [Id(1)] public DateTimeOffset At { get; init; }

    /// <summary>What was found of each part; parts that are left out were not looked at.</summary>
    [Id(2)] public ImmutableArray<FieldVerdict> Verdicts { get; init; } = [];

    /// <summary>How good the conversation itself is, 0 to 10; null when not said.</summary>
    [Id(3)] public int? Score { get; init; }

    /// <summary>What was found in the conversation.</summary>
    [Id(4)] public ImmutableArray<AuditNotice> Flags { get; init; } = [];

    /// <summary>Why; at most 500 characters.</summary>
    [Id(5)] public string Comment { get; init; } = "";

    /// <summary>The satisfaction by this person: the analysis' own where it was found right; null when unknown, or not looked at.</summary>
    [Id(6)] public int? Satisfaction { get; init; }

    /// <summary>Whether this person looked at the satisfaction.</summary>
    [Id(7)] public bool JudgedSatisfaction { get; init; }
}
