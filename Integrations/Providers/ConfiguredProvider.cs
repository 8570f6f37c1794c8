using LearningSessions.Grains.Interfaces.Providers;
using LearningSessions.Grains.Providers;
using LearningSessions.Grains.Work;

namespace LearningSessions.Integrations.Providers;

/// <summary>A provider whose card the configuration makes.</summary>
/// <param name="card">Its card.</param>
/// <param name="test">Asks it; null where it cannot be asked.</param>
internal sealed class ConfiguredProvider(ProviderCard card, Func<CancellationToken, Task<ProviderTestOutcome>>? test = null) : IProvider
{
    public ProviderCard Card { get; } = card with { CanTest = test is not null };

    public Task<ProviderTestOutcome> Test(CancellationToken cancel) =>
        test is null ? Task.FromResult<ProviderTestOutcome>(new ProviderTestOutcome.NotTestable()) : test(cancel);

    /// <summary>What a failure means for a test.</summary>
    public static ProviderTestOutcome.Fails Failed(ProviderFailure failure) => new(failure.Reason, failure is ProviderFailure.Transient);
}
