namespace LearningSessions.Grains.Privacy;

/// <summary>Someone whose name and phone number must not leave.</summary>
/// <param name="Name">As it is known: "Ana María López". Each of its words is masked too.</param>
/// <param name="Phone">E.164, or null when unknown.</param>
public sealed record KnownPerson(string Name, string? Phone = null);
