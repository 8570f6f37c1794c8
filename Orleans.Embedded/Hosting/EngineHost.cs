using Microsoft.Extensions.Hosting;
using Orleans.Embedded.Reminders;

namespace Orleans.Embedded.Hosting;

/// <summary>Starts and stops the engine with the process that hosts it.</summary>
internal sealed class EngineHost(Engine engine, ReminderService reminders, IdleSweep idle) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        engine.Start();
        await reminders.StartAsync(cancellationToken);
        idle.Start();
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        idle.Dispose();
        await reminders.StopAsync(cancellationToken);
        await engine.StopAsync(cancellationToken);
    }
}
