using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Watches;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Watches;

/// <summary>Delivers the alerts of a learner: outside turns, one after the other, the oldest first.</summary>
public sealed class AlertDelivery(IAlertHook hook)
{
    /// <summary>Whether there is anybody to deliver to.</summary>
    public bool IsConfigured => hook.IsConfigured;

    /// <summary>Delivers what is pending; ends at the first that is not taken.</summary>
    public async Task<AlertsOutcome> Run(LearnerWatch watch, CancellationToken cancel)
    {
        var delivered = ImmutableArray.CreateBuilder<string>();
        foreach (var alert in WatchRules.Pending(watch))
        {
            try
            {
                if (await hook.Tell(alert, watch.Learner, cancel) is { } failure)
                    return new AlertsOutcome(delivered.ToImmutable(), failure);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                return new AlertsOutcome(delivered.ToImmutable(), new ProviderFailure.Transient(failure.Message));
            }

            delivered.Add(alert.Id);
        }

        return new AlertsOutcome(delivered.ToImmutable(), null);
    }
}
