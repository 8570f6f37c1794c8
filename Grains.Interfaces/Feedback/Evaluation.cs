namespace LearningSessions.Grains.Interfaces.Feedback;

/// <summary>What feedback would be written from, before a model is called.</summary>
/// <param name="Transcripts">Finished transcripts in the window.</param>
/// <param name="Pending">Recordings of the window still being processed.</param>
/// <param name="Tokens">Estimated tokens of the transcripts: characters ÷ 4, rounded up.</param>
/// <param name="TokenLimit">The most that fits one request.</param>
[GenerateSerializer, Immutable, Alias("Evaluation")]
public sealed record Evaluation(
    [property: Id(0)] int Transcripts,
    [property: Id(1)] int Pending,
    [property: Id(2)] int Tokens,
    [property: Id(3)] int TokenLimit)
{
    /// <summary>Whether the transcripts fit the limit.</summary>
    public bool Fits => Tokens <= TokenLimit;

    /// <summary>About how many parts they are summarised in first; 0 when they need not be, or are not.</summary>
    [Id(4)] public int Parts { get; init; }

    /// <summary>Whether nothing is written, because they do not fit and the deployment does not summarise.</summary>
    [Id(5)] public bool Refused { get; init; }
}
