namespace Orleans;

/// <summary>What a grain class offers to the engine.</summary>
public interface IGrainBase
{
    /// <summary>Called once the state is read and before the first call.</summary>
    /// <param name="token">Cancelled when the activation is given up.</param>
    Task OnActivateAsync(CancellationToken token) => Task.CompletedTask;

    /// <summary>Called after the last turn.</summary>
    /// <param name="reason">Why the activation ends.</param>
    /// <param name="token">Cancelled when the time for ending is over.</param>
    Task OnDeactivateAsync(DeactivationReason reason, CancellationToken token) => Task.CompletedTask;
}
