using System.Text.Json.Serialization;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Imports;

/// <summary>How an attempt of an import ended.</summary>
[GenerateSerializer, Immutable, Alias("ImportOutcome")]
[JsonDerivedType(typeof(Finished), "finished")]
[JsonDerivedType(typeof(Failed), "failed")]
public abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <summary>All is read and durable.</summary>
    [GenerateSerializer, Immutable, Alias("ImportOutcome.Finished")]
    public sealed record Finished([property: Id(0)] ImportProgress Progress) : ImportOutcome;

    /// <summary>It went wrong.</summary>
    [GenerateSerializer, Immutable, Alias("ImportOutcome.Failed")]
    public sealed record Failed([property: Id(0)] ProviderFailure Failure) : ImportOutcome;
}
