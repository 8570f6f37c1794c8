using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded.Hosting;
using Orleans.Runtime;

namespace Orleans.Embedded.Reminders;

/// <summary>Keeps the reminders of the table running. The table is written first, so that what a grain was told survives.</summary>
internal sealed class ReminderService(Engine engine)
{
    private readonly ConcurrentDictionary<(GrainId, string), RunningReminder> running = new();
    private readonly Lock gate = new();
    private bool stopped;
    private IReminderTable? started;

    private IReminderTable Table => engine.Services.GetService<IReminderTable>()
        ?? throw new InvalidOperationException($"Reminders need an {nameof(IReminderTable)} among the services.");

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (engine.Services.GetService<IReminderTable>() is not { } table)
            return;
        await table.StartAsync(cancellationToken);
        started = table;
        foreach (var entry in (await table.ReadRows(0, 0)).Reminders)
            Run(entry);
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (gate)
            stopped = true;
        foreach (var reminder in running.Values)
            reminder.Dispose();
        return Interlocked.Exchange(ref started, null)?.StopAsync(cancellationToken) ?? Task.CompletedTask;
    }

    public async Task<IGrainReminder> RegisterAsync(GrainId grain, string name, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(dueTime, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(period, TimeSpan.Zero);
        if (period < engine.Options.MinimumReminderPeriod)
            throw new ArgumentException($"Reminder {name}: the period {period} is below {engine.Options.MinimumReminderPeriod}.", nameof(period));
        var entry = new ReminderEntry
        {
            GrainId = grain,
            ReminderName = name,
            StartAt = engine.Time.GetUtcNow().UtcDateTime + dueTime,
            Period = period,
        };
        entry.ETag = await Table.UpsertRow(entry)
            ?? throw new ReminderException($"Reminder {name} of {grain} could not be stored: someone else wrote it. Try again.");
        Run(entry);
        return StoredReminder.Of(entry);
    }

    public async Task UnregisterAsync(IGrainReminder reminder)
    {
        var stored = reminder as StoredReminder ?? throw new ArgumentException("This reminder is not the engine's.", nameof(reminder));
        var removed = await Table.RemoveRow(stored.Grain, stored.ReminderName, stored.ETag)
            || await Table.ReadRow(stored.Grain, stored.ReminderName) is null;
        if (!removed)
            throw new ReminderException($"Reminder {stored.ReminderName} of {stored.Grain} was replaced in between. Try again.");
        if (running.TryRemove((stored.Grain, stored.ReminderName), out var ended))
            ended.Dispose();
    }

    public async Task<IGrainReminder?> GetAsync(GrainId grain, string name) =>
        await Table.ReadRow(grain, name) is { } entry ? StoredReminder.Of(entry) : null;

    public async Task<List<IGrainReminder>> GetAllAsync(GrainId grain) =>
        [.. (await Table.ReadRows(grain)).Reminders.Select(StoredReminder.Of)];

    private void Run(ReminderEntry entry)
    {
        lock (gate)
        {
            if (stopped)
                return;
            var key = (entry.GrainId, entry.ReminderName);
            if (running.TryRemove(key, out var replaced))
                replaced.Dispose();
            var reminder = new RunningReminder(engine, entry);
            running[key] = reminder;
            reminder.Start();
        }
    }
}
