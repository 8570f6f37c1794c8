namespace Orleans.Embedded.State;

/// <summary>A state as its activation sees it.</summary>
internal interface IStoredState
{
    /// <summary>Reads it before the grain is activated.</summary>
    Task ReadStateAsync(CancellationToken cancellationToken);
}
