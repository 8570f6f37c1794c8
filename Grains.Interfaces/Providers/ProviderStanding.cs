namespace LearningSessions.Grains.Interfaces.Providers;

/// <summary>Whether a provider is there.</summary>
[GenerateSerializer, Alias("ProviderStanding")]
public enum ProviderStanding
{
    /// <summary>It comes with the product and needs neither key nor network.</summary>
    Embedded = 1,

    /// <summary>The configuration sets it up.</summary>
    Configured = 2,

    /// <summary>It could be set up and is not.</summary>
    Missing = 3,
}
