namespace LearningSessions.Grains.Prompts;

/// <summary>Where a prompt's version lies.</summary>
/// <param name="Page">The page that holds it.</param>
/// <param name="InUse">Whether it was ever called.</param>
[GenerateSerializer, Immutable, Alias("VersionMark")]
public sealed record VersionMark([property: Id(0)] int Page, [property: Id(1)] bool InUse);
