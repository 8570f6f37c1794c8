namespace LearningSessions.Grains.Interfaces.Live;

/// <summary>A question to speak about.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">The question.</param>
/// <param name="Source">The passage of the curriculum that it rests on, as file and line; null for none.</param>
[GenerateSerializer, Immutable, Alias("LiveQuestion")]
public sealed record LiveQuestion([property: Id(0)] int Number, [property: Id(1)] string Text, [property: Id(2)] string? Source);
