namespace LearningSessions.Grains.Interfaces.Recordings;

/// <summary>What a recording remembers of its transcript; the words lie in the blob.</summary>
/// <param name="Blob">The name of the blob that holds the transcript as JSON.</param>
/// <param name="Engine">Who recognized it.</param>
/// <param name="Model">With which model.</param>
/// <param name="Utterances">How many utterances.</param>
/// <param name="Tokens">Estimate: characters ÷ 4, rounded up.</param>
[GenerateSerializer, Immutable, Alias("TranscriptSummary")]
public sealed record TranscriptSummary(
    [property: Id(0)] string Blob,
    [property: Id(1)] string Engine,
    [property: Id(2)] string Model,
    [property: Id(3)] int Utterances,
    [property: Id(4)] int Tokens);
