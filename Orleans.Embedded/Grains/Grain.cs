using Orleans.Embedded.Activations;
using Orleans.Runtime;

namespace Orleans;

/// <summary>The class every grain derives from. Its members may be used in the grain's own turns only.</summary>
public abstract class Grain : IGrainBase, IAddressable
{
    private readonly Activation? activation = Activation.Current;

    /// <summary>Called by the derived grain, which the engine makes in a turn of its activation.</summary>
    protected Grain()
    {
    }

    internal Activation Activation =>
        activation ?? throw new InvalidOperationException($"{GetType().Name} was made outside the engine and has no activation.");

    /// <summary>Makes references to other grains and to observers.</summary>
    protected IGrainFactory GrainFactory => Activation.Engine.References;

    /// <summary>The services of this activation: a scope that ends with it.</summary>
    protected internal IServiceProvider ServiceProvider => Activation.Services;

    /// <summary>Called once the state is read and before the first call; an exception fails the activation.</summary>
    /// <param name="cancellationToken">Cancelled when the activation is given up.</param>
    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called after the last turn; not called when the process dies.</summary>
    /// <param name="reason">Why the activation ends.</param>
    /// <param name="cancellationToken">Cancelled when the time for ending is over.</param>
    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Ends this activation as soon as its running calls have ended; the next call makes a new one.</summary>
    protected void DeactivateOnIdle() => GrainBaseExtensions.DeactivateOnIdle(this);

    /// <summary>Keeps an idle activation at least this long.</summary>
    /// <param name="timeSpan">How long from now; zero takes an earlier delay back; infinite keeps it until the process ends.</param>
    protected void DelayDeactivation(TimeSpan timeSpan) => Activation.DelayDeactivation(timeSpan);
}
