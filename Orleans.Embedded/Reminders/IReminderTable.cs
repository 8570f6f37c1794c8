using Orleans.Runtime;

namespace Orleans;

/// <summary>Stores reminders.</summary>
public interface IReminderTable
{
    /// <summary>Readies the table.</summary>
    Task StartAsync(CancellationToken cancellationToken = default) =>
#pragma warning disable CS0618 // An older table implements only this.
        Init();
#pragma warning restore CS0618

    /// <summary>Readies the table, in older implementations.</summary>
    [Obsolete("Implement and use StartAsync instead")]
    Task Init() => Task.CompletedTask;

    /// <summary>The reminders of one grain.</summary>
    Task<ReminderTableData> ReadRows(GrainId grainId);

    /// <summary>The reminders of grains whose uniform hash lies in (begin, end]; of all grains when both are equal.</summary>
    Task<ReminderTableData> ReadRows(uint begin, uint end);

    /// <summary>One reminder, or null.</summary>
    Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName);

    /// <summary>Adds or replaces a reminder; returns its new ETag.</summary>
    Task<string?> UpsertRow(ReminderEntry entry);

    /// <summary>Removes a reminder; false when the table holds none of this name and ETag.</summary>
    Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag);

    /// <summary>Empties the table; for tests.</summary>
    Task TestOnlyClearTable();

    /// <summary>The table is used no more.</summary>
    Task StopAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;
}
