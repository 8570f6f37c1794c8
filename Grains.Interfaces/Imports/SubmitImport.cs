namespace LearningSessions.Grains.Interfaces.Imports;

/// <summary>Hands a file over.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Source">Where it lies.</param>
/// <param name="FileName">What it was called where it came from.</param>
/// <param name="Fingerprint">Tells a repeated request from another one with the same id.</param>
/// <param name="By">Who wants it.</param>
[GenerateSerializer, Immutable, Alias("SubmitImport")]
public sealed record SubmitImport(
    [property: Id(0)] ImportKind Kind,
    [property: Id(1)] ImportSource Source,
    [property: Id(2)] string FileName,
    [property: Id(3)] string Fingerprint,
    [property: Id(4)] string By)
{
    /// <summary>Of which learners it is kept; null for all.</summary>
    [Id(5)] public ImportSelection? Selection { get; init; }
}
