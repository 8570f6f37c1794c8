using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Watches;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Watches;

/// <summary>The watch of one learner. The signs are <see cref="RiskRules"/>, what follows from them <see cref="WatchRules"/>.</summary>
[GrainType("learner-watch")]
public sealed class LearnerWatchGrain(
    [PersistentState("learner-watch")] IPersistentState<WatchState> state,
    AlertDelivery delivery,
    IOptions<RiskOptions> options,
    Workshop workshop) : WorkGrain(workshop), ILearnerWatchGrain, ILearnerWatchWork
{
    private LearnerWatch? Watch => state.State.Watch;

    /// <inheritdoc />
    protected override WorkKind Kind => WorkKind.Alerts;

    /// <inheritdoc />
    protected override WorkProgress? Progress => Watch?.Work;

    /// <inheritdoc />
    public async Task<LearnerWatch?> Check(DateTimeOffset asOf)
    {
        if (await GrainFactory.GetGrain<ILearnerGrain>(this.GetPrimaryKeyString()).Get() is not { } learner)
            return null;
        var next = WithDelivery(WatchRules.Look(Watch, learner, RiskRules.Of(learner.NewestPhases, options.Value, asOf), Now));
        if (Watch is { } before && WatchRules.AreSame(before, next))
            return before;
        var begins = next.Work?.Attempt != Watch?.Work?.Attempt;
        await Save(next);
        if (begins)
            await Continue();
        return Watch;
    }

    /// <inheritdoc />
    public Task<LearnerWatch?> Get() => Task.FromResult(Watch);

    /// <inheritdoc />
    public Task<RetryOutcome> Retry() => RetryNow();

    /// <inheritdoc />
    public async Task DeliveryEnded(int attempt, AlertsOutcome outcome)
    {
        if (!IsCurrent(attempt))
            return;
        await Save(WatchRules.Apply(Watch!, outcome, RetryOptions, Jitter, Now));
        await Continue();
    }

    /// <inheritdoc />
    protected override Task SaveProgress(WorkProgress work) => Save(Watch! with { Work = work });

    /// <inheritdoc />
    protected override Func<CancellationToken, Task> Attempt()
    {
        var watch = Watch!;
        var self = this.AsReference<ILearnerWatchWork>();
        return async cancel => await self.DeliveryEnded(watch.Work!.Attempt, await delivery.Run(watch, cancel));
    }

    /// <summary>Begins a delivery where alerts wait for one, none is under way, and the last one was not given up.</summary>
    private LearnerWatch WithDelivery(LearnerWatch watch)
    {
        if (!delivery.IsConfigured || WatchRules.Pending(watch).IsEmpty)
            return watch;
        return watch.Work switch
        {
            null => watch with { Work = WorkRules.Accept(WatchRules.Step, Now) },
            { State: WorkState.Done or WorkState.Skipped } ended => watch with { Work = WorkRules.Accept(WatchRules.Step, Now) with { Attempt = ended.Attempt + 1 } },
            _ => watch,
        };
    }

    private async Task Save(LearnerWatch next)
    {
        var held = next.Work is { } work && await MustHold(work) ? next with { Work = WorkRules.Hold(work, Now) } : next;
        await Save(state, new WatchState { Watch = held });
    }
}
