namespace LearningSessions.Grains.Interfaces.Chats.Audits;

/// <summary>What a person found of one part of an analysis.</summary>
/// <param name="Field">Which part.</param>
/// <param name="IsRight">Whether it is right.</param>
/// <param name="Correction">What would be right, as the field's description says; null when it is right, or when nobody knows.</param>
/// <param name="Comment">Why; at most 200 characters.</param>
[GenerateSerializer, Immutable, Alias("FieldVerdict")]
public sealed record FieldVerdict(
    [property: Id(0)] AuditField Field,
    [property: Id(1)] bool IsRight,
    [property: Id(2)] string? Correction = null,
    [property: Id(3)] string Comment = "");
