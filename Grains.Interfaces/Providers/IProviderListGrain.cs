using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Providers;

/// <summary>Which outside services there are, and which there could be. Key: any; it holds nothing of its own.</summary>
[Alias("IProviderListGrain")]
public interface IProviderListGrain : IGrainWithStringKey
{
    /// <summary>Their cards: by what they are for, then by id.</summary>
    [Alias("All")]
    Task<ImmutableArray<ProviderCard>> All();
}
