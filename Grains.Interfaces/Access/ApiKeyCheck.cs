using System.Text.Json.Serialization;

namespace LearningSessions.Grains.Interfaces.Access;

/// <summary>The answer to <see cref="IApiKeyGrain.Check"/>.</summary>
[GenerateSerializer, Immutable, Alias("ApiKeyCheck")]
[JsonDerivedType(typeof(Valid), "valid")]
[JsonDerivedType(typeof(Wrong), "wrong")]
[JsonDerivedType(typeof(Ended), "ended")]
public abstract record ApiKeyCheck
{
    private ApiKeyCheck()
    {
    }

    /// <summary>It is the key's secret, and the key is in force.</summary>
    [GenerateSerializer, Immutable, Alias("ApiKeyCheck.Valid")]
    public sealed record Valid([property: Id(0)] ApiKey Key) : ApiKeyCheck;

    /// <summary>There is no such key, or it has another secret.</summary>
    [GenerateSerializer, Immutable, Alias("ApiKeyCheck.Wrong")]
    public sealed record Wrong : ApiKeyCheck;

    /// <summary>The secret is right, but the key was revoked or has expired.</summary>
    [GenerateSerializer, Immutable, Alias("ApiKeyCheck.Ended")]
    public sealed record Ended : ApiKeyCheck;
}
