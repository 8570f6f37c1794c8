namespace Orleans.Embedded.Hosting;

/// <summary>Ends activations that nobody has called for the idle age: looks four times in that age, but at least each minute.</summary>
internal sealed class IdleSweep(Engine engine) : IDisposable
{
    private ITimer? timer;

    public void Start()
    {
        var age = engine.Options.IdleAge;
        var pause = TimeSpan.FromTicks(Math.Clamp(age.Ticks / 4, TimeSpan.TicksPerMillisecond, TimeSpan.TicksPerMinute));
        timer = engine.Time.CreateTimer(_ => Sweep(age), null, pause, pause);
    }

    public void Dispose() => timer?.Dispose();

    private void Sweep(TimeSpan age)
    {
        foreach (var activation in engine.Activations)
            activation.DeactivateIfIdle(age);
    }
}
