using System.Text.Json.Serialization;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Sources;

/// <summary>What became of the copying of a submission's file.</summary>
[GenerateSerializer, Immutable, Alias("FetchOutcome")]
[JsonDerivedType(typeof(Fetched), "fetched")]
[JsonDerivedType(typeof(Missing), "missing")]
[JsonDerivedType(typeof(Failed), "failed")]
public abstract record FetchOutcome
{
    private FetchOutcome()
    {
    }

    /// <summary>The blob has it.</summary>
    /// <param name="Bytes">How many.</param>
    /// <param name="Sha256">Of the bytes: 64 lower-case hexadecimal digits.</param>
    [GenerateSerializer, Immutable, Alias("FetchOutcome.Fetched")]
    public sealed record Fetched([property: Id(0)] long Bytes, [property: Id(1)] string Sha256) : FetchOutcome;

    /// <summary>The source does not have the file: it was never uploaded, or is gone. No retry brings it.</summary>
    /// <param name="Reason">In words a programme officer understands.</param>
    [GenerateSerializer, Immutable, Alias("FetchOutcome.Missing")]
    public sealed record Missing([property: Id(0)] string Reason) : FetchOutcome;

    /// <summary>It did not succeed.</summary>
    [GenerateSerializer, Immutable, Alias("FetchOutcome.Failed")]
    public sealed record Failed([property: Id(0)] ProviderFailure Failure) : FetchOutcome;
}
