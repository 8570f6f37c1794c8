using System.Text.Json.Serialization;

namespace LearningSessions.Grains.Interfaces.Imports;

/// <summary>The answer to <see cref="SubmitImport"/>.</summary>
[GenerateSerializer, Immutable, Alias("SubmitImportOutcome")]
[JsonDerivedType(typeof(Accepted), "accepted")]
[JsonDerivedType(typeof(AlreadyAccepted), "alreadyAccepted")]
[JsonDerivedType(typeof(Conflicting), "conflicting")]
public abstract record SubmitImportOutcome
{
    private SubmitImportOutcome()
    {
    }

    /// <summary>The import is durable and has begun.</summary>
    [GenerateSerializer, Immutable, Alias("SubmitImportOutcome.Accepted")]
    public sealed record Accepted([property: Id(0)] Import Import) : SubmitImportOutcome;

    /// <summary>The same request came before.</summary>
    [GenerateSerializer, Immutable, Alias("SubmitImportOutcome.AlreadyAccepted")]
    public sealed record AlreadyAccepted([property: Id(0)] Import Import) : SubmitImportOutcome;

    /// <summary>Another request came before under this id.</summary>
    [GenerateSerializer, Immutable, Alias("SubmitImportOutcome.Conflicting")]
    public sealed record Conflicting : SubmitImportOutcome;
}
