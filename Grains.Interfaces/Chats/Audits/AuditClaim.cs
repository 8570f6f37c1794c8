namespace LearningSessions.Grains.Interfaces.Chats.Audits;

/// <summary>Who looks at an analysis, and for how long nobody else can.</summary>
/// <param name="By">Who.</param>
/// <param name="At">Since when, UTC.</param>
/// <param name="Until">Until when, UTC.</param>
[GenerateSerializer, Immutable, Alias("AuditClaim")]
public sealed record AuditClaim([property: Id(0)] string By, [property: Id(1)] DateTimeOffset At, [property: Id(2)] DateTimeOffset Until);
