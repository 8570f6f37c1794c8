namespace Orleans.Embedded.Calls;

/// <summary>What a grain id leads to: an activation, a pool of stateless workers, or an observer.</summary>
internal abstract class CallTarget
{
    /// <summary>Takes the call, or returns false when it has ended: then the id leads to another.</summary>
    public abstract bool Receive(Call call);
}
