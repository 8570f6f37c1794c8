using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Orleans.Embedded.Activations;
using Orleans.Embedded.Calls;
using Orleans.Embedded.Observers;
using Orleans.Runtime;

namespace Orleans.Embedded.Hosting;

/// <summary>Leads calls to activations, makes these when they are needed, and ends them.</summary>
internal sealed class Engine : IDisposable
{
    private readonly ConcurrentDictionary<GrainId, CallTarget> targets = new();
    private readonly ConcurrentDictionary<TimeSpan, Deadline> deadlines = new();
    private readonly CancellationTokenSource stop = new();
    private readonly Deadline usualDeadline;
    private volatile Stage stage;

    public Engine(IServiceProvider services, IOptions<EmbeddedOptions> options, TimeProvider time, ILogger<Engine> log)
    {
        Services = services;
        Options = options.Value;
        Time = time;
        Log = log;
        Classes = new GrainClasses(Options.GrainAssemblies);
        References = new ReferenceFactory(this);
        usualDeadline = DeadlineFor(Options.ResponseTimeout);
    }

    private enum Stage
    {
        NotStarted,
        Running,
        Stopping,
        Stopped,
    }

    public IServiceProvider Services { get; }

    public EmbeddedOptions Options { get; }

    public TimeProvider Time { get; }

    public ILogger Log { get; }

    public GrainClasses Classes { get; }

    public ReferenceFactory References { get; }

    /// <summary>Cancelled when the time for stopping is over.</summary>
    public CancellationToken StopToken => stop.Token;

    public IEnumerable<Activation> Activations =>
        targets.Values.SelectMany(target => target switch
        {
            Activation activation => [activation],
            WorkerPool pool => pool.Workers,
            _ => [],
        });

    public void Start() => stage = Stage.Running;

    /// <summary>
    /// Refuses calls from outside, lets running turns and the calls they make end, then ends every activation. What has not
    /// ended when the token is cancelled is left behind and logged.
    /// </summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (stage == Stage.Stopped)
            return;
        stage = Stage.Stopping;
        try
        {
            while (Activations.ToArray() is { Length: > 0 } left)
            {
                foreach (var activation in left)
                    activation.Deactivate(new(DeactivationReasonCode.ShuttingDown, "The process ends."));
                await Task.WhenAll(left.Select(activation => activation.Gone)).WaitAsync(cancellationToken);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            EngineLog.LeftBehind(Log, Activations.Count());
        }
        stage = Stage.Stopped;
        await stop.CancelAsync();
    }

    /// <summary>Readies a call for its way; false when it has already been answered.</summary>
    public bool Admit(Call call)
    {
        call.FromGrain = TaskScheduler.Current is TurnScheduler;
        if (stage != Stage.Running && !(stage == Stage.Stopping && call.FromGrain))
        {
            call.Refuse(new SiloUnavailableException($"The engine is {stage}: {call.Shape.Name} was not called."));
            return false;
        }
        if (call.CallerToken.IsCancellationRequested)
        {
            call.Answer(Task.FromCanceled(call.CallerToken));
            return false;
        }
        call.Context = CallTracing.Outgoing(RequestContext.Current);
        if (Options.RoundTripMessages)
        {
            call.Copies = Options.Json;
            call.CopyArguments(Options.Json);
        }
        if (call.CallerToken.CanBeCanceled)
            call.WatchToken();
        if (!call.Shape.OneWay)
            (call.Shape.Timeout is { } own ? DeadlineFor(own) : usualDeadline).Add(call);
        return true;
    }

    /// <summary>Gives the call to what its id leads to, making it if need be.</summary>
    public CallTarget? Deliver(Call call, GrainId id)
    {
        while (true)
        {
            if (Find(id) is not { } target)
            {
                call.Refuse(NotFound(id));
                return null;
            }
            if (target.Receive(call))
                return target;
        }
    }

    /// <summary>What becomes of calls that an ending activation has not begun.</summary>
    public Action<Call> Redeliver(GrainId id) => call =>
    {
        if (stage == Stage.Running || call.FromGrain)
            Deliver(call, id);
        else
            call.Refuse(new SiloUnavailableException($"The engine is {stage}: {call.Shape.Name} was not called."));
    };

    public bool Add(GrainId id, ObserverTarget observer) => targets.TryAdd(id, observer);

    public void DeleteObserver(GrainId id)
    {
        if (targets.TryRemove(id, out var target))
            ((ObserverTarget)target).Delete();
    }

    public void Dispose() => stop.Dispose();

    private CallTarget? Find(GrainId id)
    {
        if (targets.TryGetValue(id, out var target))
            return target;
        return Classes.Named(id.Type) is { } grainClass
            ? targets.GetOrAdd(id, static (key, argument) => argument.engine.Make(key, argument.grainClass), (engine: this, grainClass))
            : null;
    }

    private CallTarget Make(GrainId id, GrainClass grainClass) => grainClass.Workers is { } limit
        ? new WorkerPool(this, id, grainClass, limit)
        : new Activation(this, id, grainClass, Remove);

    private void Remove(Activation activation) => targets.TryRemove(new(activation.Id, activation));

    private Deadline DeadlineFor(TimeSpan timeout) => deadlines.GetOrAdd(timeout, key => new Deadline(key, Time));

    private static Exception NotFound(GrainId id) => id.Type == ObserverTarget.Type
        ? new ClientNotAvailableException(id)
        : new InvalidOperationException($"No grain class is named '{id.Type}'.");
}
