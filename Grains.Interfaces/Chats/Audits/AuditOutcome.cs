using System.Text.Json.Serialization;

namespace LearningSessions.Grains.Interfaces.Chats.Audits;

/// <summary>The answer to a command about an audit.</summary>
[GenerateSerializer, Immutable, Alias("AuditOutcome")]
[JsonDerivedType(typeof(Done), "done")]
[JsonDerivedType(typeof(Unknown), "unknown")]
[JsonDerivedType(typeof(NotAnalysed), "notAnalysed")]
[JsonDerivedType(typeof(Claimed), "claimed")]
[JsonDerivedType(typeof(NotClaimed), "notClaimed")]
[JsonDerivedType(typeof(OtherAnalysis), "otherAnalysis")]
[JsonDerivedType(typeof(BadAudit), "badAudit")]
public abstract record AuditOutcome
{
    private AuditOutcome()
    {
    }

    /// <summary>Done, or done before.</summary>
    [GenerateSerializer, Immutable, Alias("AuditOutcome.Done")]
    public sealed record Done([property: Id(0)] ChatSession Chat) : AuditOutcome;

    /// <summary>The conversation has no message.</summary>
    [GenerateSerializer, Immutable, Alias("AuditOutcome.Unknown")]
    public sealed record Unknown : AuditOutcome;

    /// <summary>There is no analysis to look at.</summary>
    [GenerateSerializer, Immutable, Alias("AuditOutcome.NotAnalysed")]
    public sealed record NotAnalysed : AuditOutcome;

    /// <summary>Somebody else looks at it.</summary>
    [GenerateSerializer, Immutable, Alias("AuditOutcome.Claimed")]
    public sealed record Claimed([property: Id(0)] AuditClaim Claim) : AuditOutcome;

    /// <summary>The person holds no claim on it, or no longer.</summary>
    [GenerateSerializer, Immutable, Alias("AuditOutcome.NotClaimed")]
    public sealed record NotClaimed : AuditOutcome;

    /// <summary>The conversation was analysed again since.</summary>
    /// <param name="Number">The newest analysis.</param>
    [GenerateSerializer, Immutable, Alias("AuditOutcome.OtherAnalysis")]
    public sealed record OtherAnalysis([property: Id(0)] int Number) : AuditOutcome;

    /// <summary>What was handed in cannot be kept.</summary>
    /// <param name="Member">Which part of it.</param>
    /// <param name="Reason">Why.</param>
    [GenerateSerializer, Immutable, Alias("AuditOutcome.BadAudit")]
    public sealed record BadAudit([property: Id(0)] string Member, [property: Id(1)] string Reason) : AuditOutcome;
}
