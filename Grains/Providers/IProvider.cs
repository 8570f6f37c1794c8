using LearningSessions.Grains.Interfaces.Providers;

namespace LearningSessions.Grains.Providers;

/// <summary>An outside service, or what stands in for it, as the page of settings shows and tests it.</summary>
public interface IProvider
{
    /// <summary>Whether it is there and how it is set up.</summary>
    ProviderCard Card { get; }

    /// <summary>Asks it for something that costs nothing and changes nothing for anybody.</summary>
    Task<ProviderTestOutcome> Test(CancellationToken cancel);
}
