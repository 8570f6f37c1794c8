using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Providers;

namespace LearningSessions.Grains.Providers;

/// <summary>Tells those outside the silo which providers there are.</summary>
[GrainType("provider-list"), StatelessWorker]
public sealed class ProviderListGrain(IEnumerable<IProvider> providers) : Grain, IProviderListGrain
{
    /// <inheritdoc />
    public Task<ImmutableArray<ProviderCard>> All() => Task.FromResult<ImmutableArray<ProviderCard>>(
        [.. providers.Select(provider => provider.Card).OrderBy(card => card.Part).ThenBy(card => card.Standing).ThenBy(card => card.Id, StringComparer.Ordinal)]);
}
