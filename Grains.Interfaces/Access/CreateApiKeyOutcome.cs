using System.Text.Json.Serialization;

namespace LearningSessions.Grains.Interfaces.Access;

/// <summary>The answer to <see cref="IApiKeyGrain.Create"/>.</summary>
[GenerateSerializer, Immutable, Alias("CreateApiKeyOutcome")]
[JsonDerivedType(typeof(Created), "created")]
[JsonDerivedType(typeof(Exists), "exists")]
[JsonDerivedType(typeof(TooMany), "tooMany")]
public abstract record CreateApiKeyOutcome
{
    private CreateApiKeyOutcome()
    {
    }

    /// <summary>Made.</summary>
    [GenerateSerializer, Immutable, Alias("CreateApiKeyOutcome.Created")]
    public sealed record Created([property: Id(0)] ApiKey Key) : CreateApiKeyOutcome;

    /// <summary>A key has this id already; it stays as it is.</summary>
    [GenerateSerializer, Immutable, Alias("CreateApiKeyOutcome.Exists")]
    public sealed record Exists : CreateApiKeyOutcome;

    /// <summary>There are as many keys as there may be.</summary>
    [GenerateSerializer, Immutable, Alias("CreateApiKeyOutcome.TooMany")]
    public sealed record TooMany : CreateApiKeyOutcome;
}
