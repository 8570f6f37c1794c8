namespace LearningSessions.Grains.Tests.Running;

/// <summary>Reminders in memory.</summary>
internal sealed class MemoryReminders : IReminderTable
{
    private readonly Lock gate = new();
    private readonly Dictionary<(GrainId, string), ReminderEntry> rows = [];
    private int version;

    public int Count
    {
        get
        {
            lock (gate)
                return rows.Count;
        }
    }

    public Task<ReminderTableData> ReadRows(GrainId grainId) => Task.FromResult(Where(row => row.GrainId == grainId));

    public Task<ReminderTableData> ReadRows(uint begin, uint end) => Task.FromResult(Where(_ => true));

    public Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName) =>
        Task.FromResult(Where(row => row.GrainId == grainId && row.ReminderName == reminderName).Reminders.SingleOrDefault());

    public Task<string?> UpsertRow(ReminderEntry entry)
    {
        lock (gate)
        {
            var etag = $"{++version}";
            rows[(entry.GrainId, entry.ReminderName)] = new ReminderEntry
            {
                GrainId = entry.GrainId,
                ReminderName = entry.ReminderName,
                StartAt = entry.StartAt,
                Period = entry.Period,
                ETag = etag,
            };
            return Task.FromResult<string?>(etag);
        }
    }

    public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag)
    {
        lock (gate)
            return Task.FromResult(rows.TryGetValue((grainId, reminderName), out var row) && row.ETag == eTag && rows.Remove((grainId, reminderName)));
    }

    public Task TestOnlyClearTable()
    {
        lock (gate)
            rows.Clear();
        return Task.CompletedTask;
    }

    private ReminderTableData Where(Func<ReminderEntry, bool> condition)
    {
        lock (gate)
            return new ReminderTableData(rows.Values.Where(condition));
    }
}
