namespace LearningSessions.Grains.Interfaces.Chats.Audits;

/// <summary>Why a person should look at an analysis.</summary>
[GenerateSerializer, Alias("AuditReason")]
public enum AuditReason
{
    /// <summary>It belongs to the share that is drawn at random.</summary>
    Random = 1,

    /// <summary>The analyst is not sure.</summary>
    LowConfidence = 2,

    /// <summary>Model and rules are far apart.</summary>
    Disagreement = 3,

    /// <summary>The person was not satisfied.</summary>
    LowSatisfaction = 4,

    /// <summary>A message reads like an instruction to the analyst.</summary>
    Flagged = 5,
}
