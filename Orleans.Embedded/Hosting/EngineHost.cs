using Microsoft.Extensions.Hosting;
using Orleans.Embedded.Reminders;

namespace Orleans.Embedded.Hosting;

/// <summary>Starts and stops the engine with the process that hosts it.</summary>
internal sealed class EngineHost(Engine engine, ReminderService reminders, IdleSweep idle) : IHostedService
{
    private readonly Lock gate = new();
    private Task? stopped;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        engine.Start();
        await reminders.StartAsync(cancellationToken);
        idle.Start();
    }

    /// <summary>Stops once; who asks again, also at the same time, waits for the same end.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (gate)
            return stopped ??= StopOnceAsync(cancellationToken);
    }

    private async Task StopOnceAsync(CancellationToken cancellationToken)
    {
        idle.Dispose();
        await reminders.StopAsync(cancellationToken);
        await engine.StopAsync(cancellationToken);
    }
}
