using System.Text.Json.Serialization;

namespace LearningSessions.Grains.Work;

/// <summary>Why an outside service did not do its part.</summary>
[GenerateSerializer, Immutable, Alias("ProviderFailure")]
[JsonDerivedType(typeof(Transient), "transient")]
[JsonDerivedType(typeof(Permanent), "permanent")]
public abstract record ProviderFailure
{
    private ProviderFailure(string reason) => Reason = reason;

    /// <summary>What happened, in words a programme officer understands.</summary>
    [Id(0)] public string Reason { get; init; }

    /// <summary>Another attempt may succeed.</summary>
    /// <param name="Reason">What happened.</param>
    /// <param name="RetryAfter">The least wait the service asked for.</param>
    [GenerateSerializer, Immutable, Alias("ProviderFailure.Transient")]
    public sealed record Transient(string Reason, [property: Id(0)] TimeSpan? RetryAfter = null) : ProviderFailure(Reason);

    /// <summary>No other attempt can succeed (400, 401, 403, bad audio).</summary>
    /// <param name="Reason">What happened, and what to do.</param>
    [GenerateSerializer, Immutable, Alias("ProviderFailure.Permanent")]
    public sealed record Permanent(string Reason) : ProviderFailure(Reason);
}
