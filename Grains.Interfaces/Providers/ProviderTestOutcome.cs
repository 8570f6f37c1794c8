using System.Text.Json.Serialization;

namespace LearningSessions.Grains.Interfaces.Providers;

/// <summary>What the test of a provider came to.</summary>
[GenerateSerializer, Immutable, Alias("ProviderTestOutcome")]
[JsonDerivedType(typeof(Works), "works")]
[JsonDerivedType(typeof(Fails), "fails")]
[JsonDerivedType(typeof(NotTestable), "notTestable")]
[JsonDerivedType(typeof(Unknown), "unknown")]
public abstract record ProviderTestOutcome
{
    private ProviderTestOutcome()
    {
    }

    /// <summary>It answered as it should.</summary>
    /// <param name="Found">What was found, in words.</param>
    /// <param name="Seconds">How long it took.</param>
    [GenerateSerializer, Immutable, Alias("ProviderTestOutcome.Works")]
    public sealed record Works([property: Id(0)] string Found, [property: Id(1)] double Seconds = 0) : ProviderTestOutcome;

    /// <summary>It did not.</summary>
    /// <param name="Reason">Why, in words a programme officer understands, with what to do.</param>
    /// <param name="MayPass">Whether another try may succeed without anybody doing something.</param>
    /// <param name="Seconds">How long it took.</param>
    [GenerateSerializer, Immutable, Alias("ProviderTestOutcome.Fails")]
    public sealed record Fails([property: Id(0)] string Reason, [property: Id(1)] bool MayPass, [property: Id(2)] double Seconds = 0) : ProviderTestOutcome;

    /// <summary>It is not set up, or a test would do something to somebody.</summary>
    [GenerateSerializer, Immutable, Alias("ProviderTestOutcome.NotTestable")]
    public sealed record NotTestable : ProviderTestOutcome;

    /// <summary>There is no such provider.</summary>
    [GenerateSerializer, Immutable, Alias("ProviderTestOutcome.Unknown")]
    public sealed record Unknown : ProviderTestOutcome;
}
