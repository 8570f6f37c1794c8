namespace LearningSessions.Grains.Interfaces.Imports;

/// <summary>Where the bytes of an import lie.</summary>
/// <param name="Place">In which kind of place.</param>
/// <param name="Name">The blob's name, the path, or the object's key.</param>
[GenerateSerializer, Immutable, Alias("ImportSource")]
public sealed record ImportSource([property: Id(0)] ImportPlace Place, [property: Id(1)] string Name);
