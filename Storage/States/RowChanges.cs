namespace LearningSessions.Storage.States;

/// <summary>How a state of one type stands in several rows: what a write, and what a clearing, does to them.</summary>
/// <param name="Written">From the grain's key and the state.</param>
/// <param name="Cleared">From the grain's key.</param>
internal sealed record RowChanges<TState>(Func<string, TState, IEnumerable<RowChange>> Written, Func<string, IEnumerable<RowChange>> Cleared)
{
    /// <summary>The state less what only tells its rows what changes: so it is kept where its rows are written in the same transaction. Null where a
    /// state tells all its rows.</summary>
    public Func<TState, TState>? Settled { get; init; }
}
