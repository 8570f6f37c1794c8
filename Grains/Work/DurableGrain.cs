namespace LearningSessions.Grains.Work;

/// <summary>A grain whose memory never runs ahead of what is stored.</summary>
public abstract class DurableGrain : Grain
{
    /// <summary>Writes <paramref name="next"/>. When the outcome is unknown the old state stays in memory and the grain deactivates, so that
    /// the next call reads the truth.</summary>
    protected async Task Save<TState>(IPersistentState<TState> state, TState next)
    {
        var before = state.State;
        state.State = next;
        try
        {
            await state.WriteStateAsync();
        }
        catch
        {
            state.State = before;
            DeactivateOnIdle();
            throw;
        }
    }
}
