namespace LearningSessions.Grains.Interfaces.Chats.Audits;

/// <summary>How often two numbers met.</summary>
/// <param name="First">What the first said; null for unknown.</param>
/// <param name="Second">What the second said; null for unknown.</param>
/// <param name="Count">How often.</param>
[GenerateSerializer, Immutable, Alias("AgreementCell")]
public sealed record AgreementCell([property: Id(0)] int? First, [property: Id(1)] int? Second, [property: Id(2)] int Count);
