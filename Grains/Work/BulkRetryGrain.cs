using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Work;

/// <summary>Keeps what one bulk retry did.</summary>
[GrainType("bulk-retry")]
public sealed class BulkRetryGrain([PersistentState("bulk-retry")] IPersistentState<BulkRetryState> state) : DurableGrain, IBulkRetryGrain
{
    /// <inheritdoc />
    public async Task Note(BulkRetry retry)
    {
        if (state.State.Retry != retry)
            await Save(state, new BulkRetryState { Retry = retry });
    }

    /// <inheritdoc />
    public Task<BulkRetry?> Get() => Task.FromResult(state.State.Retry);
}
