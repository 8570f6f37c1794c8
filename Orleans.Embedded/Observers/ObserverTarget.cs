using Orleans.Embedded.Calls;
using Orleans.Embedded.Hosting;
using Orleans.Runtime;

namespace Orleans.Embedded.Observers;

/// <summary>An object that grains call back, weakly held. Its calls run one after the other on the thread pool.</summary>
internal sealed class ObserverTarget(Engine engine, GrainId id, IGrainObserver observer) : CallTarget
{
    public static readonly GrainType Type = GrainType.Create("sys.observer");

    private readonly WeakReference<IGrainObserver> observer = new(observer);
    private readonly Lock gate = new();
    private readonly Queue<Call> inbox = new();
    private bool running;
    private bool deleted;

    public override bool Receive(Call call)
    {
        lock (gate)
        {
            if (deleted)
                return false;
            inbox.Enqueue(call);
            if (running)
                return true;
            running = true;
        }
        ThreadPool.UnsafeQueueUserWorkItem(static self => _ = self.RunAsync(), this, preferLocal: true);
        return true;
    }

    /// <summary>Takes no more calls.</summary>
    public void Delete()
    {
        lock (gate)
            deleted = true;
    }

    private async Task RunAsync()
    {
        while (TryTake(out var call))
        {
            if (call!.IsAnswered)
                continue;
            if (observer.TryGetTarget(out var target))
            {
                var ran = await InvokeAsync(call, target);
                if (call.Shape.OneWay && ran.Exception?.InnerException is { } failure)
                    EngineLog.OneWayFailed(engine.Log, failure, call.Shape.Name, id);
                call.Answer(ran);
                continue;
            }
            engine.DeleteObserver(id);
            call.Refuse(new ClientNotAvailableException(id));
        }
    }

    private static async Task<Task> InvokeAsync(Call call, IGrainObserver target)
    {
        RequestContext.Current = call.Context;
        try
        {
            var running = call.Invoke(target);
            await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return running;
        }
        catch (Exception thrown)
        {
            return Task.FromException(thrown);
        }
    }

    private bool TryTake(out Call? call)
    {
        lock (gate)
            return running = inbox.TryDequeue(out call);
    }
}
