using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Chats.Audits;

/// <summary>Hands in what a person found.</summary>
[GenerateSerializer, Immutable, Alias("SubmitAudit")]
public sealed record SubmitAudit
{
    /// <summary>Who.</summary>
    [Id(0)] public required string By { get; init; }

    /// <summary>The number of the analysis that was looked at.</summary>
    [Id(1)] public required int Analysis { get; init; }

    /// <summary>What was found of each part, each part once.</summary>
    [Id(2)] public ImmutableArray<FieldVerdict> Verdicts { get; init; } = [];

    /// <summary>How good the conversation itself is, 0 to 10.</summary>
    [Id(3)] public int? Score { get; init; }

    /// <summary>What was found in the conversation.</summary>
    [Id(4)] public ImmutableArray<AuditNotice> Flags { get; init; } = [];

    /// <summary>Why; at most 500 characters.</summary>
    [Id(5)] public string Comment { get; init; } = "";
}
