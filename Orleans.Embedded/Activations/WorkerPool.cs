using Orleans.Embedded.Calls;
using Orleans.Embedded.Hosting;
using Orleans.Runtime;

namespace Orleans.Embedded.Activations;

/// <summary>The activations of one key of a stateless worker. A call goes to an idle one, else to a new one, else to the least busy.</summary>
internal sealed class WorkerPool(Engine engine, GrainId id, GrainClass grainClass, int limit) : CallTarget
{
    private readonly Lock gate = new();
    private readonly List<Activation> workers = [];

    public IReadOnlyList<Activation> Workers
    {
        get
        {
            lock (gate)
                return [.. workers];
        }
    }

    public override bool Receive(Call call)
    {
        // An ending worker leaves the list, through the gate, before it refuses calls.
        lock (gate)
            return Choose().Receive(call);
    }

    private Activation Choose()
    {
        var leastBusy = workers.MinBy(worker => worker.Load);
        if (leastBusy is not null && (leastBusy.Load == 0 || workers.Count >= limit))
            return leastBusy;
        var worker = new Activation(engine, id, grainClass, Remove);
        workers.Add(worker);
        return worker;
    }

    private void Remove(Activation worker)
    {
        lock (gate)
            workers.Remove(worker);
    }
}
