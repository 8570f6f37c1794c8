using LearningSessions.Grains.Interfaces.Providers;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Providers;

/// <summary>Has one provider tested, outside turns.</summary>
/// <param name="providers">All there are.</param>
/// <param name="time">Measures the test.</param>
/// <param name="log">Tells what it came to.</param>
[GrainType("provider"), StatelessWorker]
public sealed partial class ProviderGrain(IEnumerable<IProvider> providers, TimeProvider time, ILogger<ProviderGrain> log) : Grain, IProviderGrain
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    public async Task<ProviderTestOutcome> Test()
    {
        var id = this.GetPrimaryKeyString();
        if (providers.FirstOrDefault(each => each.Card.Id == id) is not { } provider)
            return new ProviderTestOutcome.Unknown();
        if (!provider.Card.CanTest)
            return new ProviderTestOutcome.NotTestable();
        ProviderTestOutcome? outcome = null;
        var began = time.GetTimestamp();
        await BackgroundWork.Start(async cancel => outcome = await InTime(provider, cancel), CancellationToken.None);
        var seconds = time.GetElapsedTime(began).TotalSeconds;
        Tested(log, id, outcome!.GetType().Name, seconds);
        return outcome switch
        {
            ProviderTestOutcome.Works works => works with { Seconds = seconds },
            ProviderTestOutcome.Fails fails => fails with { Seconds = seconds },
            _ => outcome,
        };
    }

    private async Task<ProviderTestOutcome> InTime(IProvider provider, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(Longest, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        try
        {
            return await provider.Test(either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new ProviderTestOutcome.Fails($"It did not answer within {Longest.TotalSeconds:0} s.", MayPass: true);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "The test of the provider {Provider} came to {Outcome} after {Seconds:0.0} s")]
    private static partial void Tested(ILogger log, string provider, string outcome, double seconds);
}
