namespace LearningSessions.Grains.Interfaces.Clips;

/// <summary>A clip that could not be used.</summary>
/// <param name="Link">Its key.</param>
/// <param name="Reason">Why, in words.</param>
[GenerateSerializer, Immutable, Alias("ClipFault")]
public sealed record ClipFault([property: Id(0)] string Link, [property: Id(1)] string Reason);
