using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded.Calls;
using Orleans.Embedded.Hosting;
using Orleans.Runtime;
using Orleans.Storage;

namespace Orleans.Embedded.Activations;

/// <summary>
/// One living grain: takes calls, runs them in turns, ends when told to. Everything below the line of
/// <see cref="Receive"/> runs on its own scheduler and so needs no lock.
/// </summary>
internal sealed class Activation : CallTarget
{
    private readonly TurnScheduler scheduler;
    private readonly Admission admission;
    private readonly Action<Activation> ended;
    private readonly TaskCompletionSource gone = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<IDisposable> timers = [];
    private Stage stage;
    private AsyncServiceScope? scope;
    private DeactivationReason? endsFor;
    private long lastUsed;
    private long keptUntil;
    private int load;

    /// <param name="engine">The engine.</param>
    /// <param name="id">The grain's id.</param>
    /// <param name="grainClass">The grain's class.</param>
    /// <param name="ended">Takes the activation out of where it is found.</param>
    public Activation(Engine engine, GrainId id, GrainClass grainClass, Action<Activation> ended)
    {
        Engine = engine;
        Id = id;
        Class = grainClass;
        this.ended = ended;
        scheduler = new TurnScheduler(this);
        admission = new Admission(grainClass.IsReentrant);
        lastUsed = engine.Time.GetTimestamp();
    }

    private enum Stage
    {
        New,
        Activating,
        Active,
        Draining,
        Ending,
    }

    /// <summary>The activation whose turn is running here.</summary>
    public static Activation? Current => (TaskScheduler.Current as TurnScheduler)?.Activation;

    public Engine Engine { get; }

    public GrainId Id { get; }

    public GrainClass Class { get; }

    public IServiceProvider Services => scope?.ServiceProvider ?? Engine.Services;

    /// <summary>Ends when the activation has.</summary>
    public Task Gone => gone.Task;

    /// <summary>Calls taken and not yet ended: how busy a stateless worker is.</summary>
    public int Load => Volatile.Read(ref load);

    private Grain? Instance { get; set; }

    public override bool Receive(Call call)
    {
        if (!scheduler.Receive(call))
            return false;
        Interlocked.Increment(ref load);
        return true;
    }

    public void DelayDeactivation(TimeSpan delay) => keptUntil =
        delay == TimeSpan.Zero ? 0
        : delay == Timeout.InfiniteTimeSpan || delay == TimeSpan.MaxValue ? long.MaxValue
        : Engine.Time.GetTimestamp() + (long)(delay.TotalSeconds * Engine.Time.TimestampFrequency);

    /// <summary>Ends the activation once its running calls have ended. May be called from anywhere.</summary>
    public void Deactivate(DeactivationReason reason)
    {
        if (TaskScheduler.Current == scheduler)
            Drain(reason);
        else
            Post(() => Drain(reason));
    }

    /// <summary>Ends the activation if nobody has called for the time given. May be called from anywhere.</summary>
    public void DeactivateIfIdle(TimeSpan age)
    {
        if (IsIdle(age))
            Post(() =>
            {
                if (IsIdle(age))
                    Drain(new(DeactivationReasonCode.ActivationIdle, $"Nobody called for {age}."));
            });
    }

    public void Attach(IDisposable timer) => timers.Add(timer);

    public void Detach(IDisposable timer) => timers.Remove(timer);

    /// <summary>Runs in a turn: starts every call that may start now.</summary>
    public void StartCalls()
    {
        if (stage == Stage.New)
        {
            stage = Stage.Activating;
            _ = ActivateAsync();
        }
        if (stage != Stage.Active)
            return;
        while (stage == Stage.Active && admission.TryNextWaiting(out var waiting))
            Start(waiting);
        while (stage == Stage.Active && scheduler.TryTake(out var call))
        {
            if (admission.Admits(call!))
                Start(call!);
            else
                admission.Wait(call!);
        }
    }

    private async Task ActivateAsync()
    {
        try
        {
            scope = Engine.Services.CreateAsyncScope();
            var (instance, states) = Class.Make(Services, Id);
            Instance = instance;
            foreach (var state in states)
                await state.ReadStateAsync(Engine.StopToken);
            await instance.OnActivateAsync(Engine.StopToken);
        }
        catch (Exception failure)
        {
            EngineLog.ActivationFailed(Engine.Log, failure, Id);
            await EndAsync(call => call.Refuse(failure));
            return;
        }
        stage = Stage.Active;
        lastUsed = Engine.Time.GetTimestamp();
        StartCalls();
        if (endsFor is { } reason)
            Drain(reason);
    }

    private void Start(Call call)
    {
        if (call.IsAnswered)
        {
            Interlocked.Decrement(ref load);
            return;
        }
        admission.Started(call);
        call.StartsOn(scheduler);
        RequestContext.Current = call.Context;
        call.Trace = CallTracing.Begin(call);
        Task running;
        try
        {
            running = call.Invoke(Instance!) ?? Task.FromException(new InvalidOperationException($"{call.Shape.Name} returned null."));
        }
        catch (Exception thrown)
        {
            running = Task.FromException(thrown);
        }
        TurnScheduler.LeaveContext();
        if (running.IsCompleted)
            Finish(call, running);
        else
            _ = FinishLaterAsync(call, running);
    }

    private async Task FinishLaterAsync(Call call, Task running)
    {
        await running.ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing);
        Finish(call, running);
        StartCalls();
    }

    private void Finish(Call call, Task ran)
    {
        admission.Ended(call);
        CallTracing.End(call.Trace, ran);
        Interlocked.Decrement(ref load);
        if (call.KeepsAlive)
            lastUsed = Engine.Time.GetTimestamp();
        if (ran.Exception?.InnerException is { } failure)
            Failed(call, failure);
        call.Answer(ran);
        if (stage == Stage.Draining && admission.IsIdle)
            _ = DeactivateAsync(endsFor!.Value);
    }

    private void Failed(Call call, Exception failure)
    {
        if (call.Shape.OneWay)
            EngineLog.OneWayFailed(Engine.Log, failure, call.Shape.Name, Id);
        if (failure is InconsistentStateException { HasEndedItsActivation: false } stale)
        {
            stale.HasEndedItsActivation = true;
            Drain(new(DeactivationReasonCode.ApplicationError, stale, "The state in memory was not the stored one."));
        }
    }

    private void Drain(DeactivationReason reason)
    {
        if (stage is Stage.Draining or Stage.Ending)
            return;
        endsFor = reason;
        if (stage == Stage.Activating)
            return;
        var wasActive = stage == Stage.Active;
        stage = Stage.Draining;
        if (!wasActive)
            _ = EndAsync(Engine.Redeliver(Id));
        else if (admission.IsIdle)
            _ = DeactivateAsync(reason);
    }

    private async Task DeactivateAsync(DeactivationReason reason)
    {
        stage = Stage.Ending;
        using var limit = new CancellationTokenSource(Engine.Options.DeactivationTimeout, Engine.Time);
        try
        {
            await Instance!.OnDeactivateAsync(reason, limit.Token).WaitAsync(limit.Token);
        }
        catch (Exception failure)
        {
            EngineLog.DeactivationFailed(Engine.Log, failure, Id);
        }
        await EndAsync(Engine.Redeliver(Id));
    }

    private async Task EndAsync(Action<Call> next)
    {
        stage = Stage.Ending;
        foreach (var timer in timers.ToArray())
            timer.Dispose();
        try
        {
            if (scope is { } services)
                await services.DisposeAsync();
        }
        catch (Exception failure)
        {
            EngineLog.DeactivationFailed(Engine.Log, failure, Id);
        }
        ended(this);
        foreach (var call in admission.TakeWaiting().Concat(scheduler.Close()))
            next(call);
        gone.SetResult();
    }

    private bool IsIdle(TimeSpan age) =>
        stage == Stage.Active && admission.IsIdle && !scheduler.HasCalls
        && Engine.Time.GetTimestamp() >= keptUntil && Engine.Time.GetElapsedTime(Volatile.Read(ref lastUsed)) >= age;

    private void Post(Action turn) => new Task(turn).Start(scheduler);
}
