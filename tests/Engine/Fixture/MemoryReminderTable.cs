namespace LearningSessions.Engine.Tests.Fixture;

/// <summary>Reminders in memory; a subclass may keep them elsewhere too.</summary>
internal class MemoryReminderTable : IReminderTable
{
    private readonly Lock gate = new();
    private readonly Dictionary<(GrainId, string), ReminderEntry> rows = [];
    private int lastVersion;

    public Task<ReminderTableData> ReadRows(GrainId grainId) => Task.FromResult(Where(row => row.GrainId == grainId));

    public Task<ReminderTableData> ReadRows(uint begin, uint end) => Task.FromResult(Where(row => InRange(row.GrainId.GetUniformHashCode(), begin, end)));

    public Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName) =>
        Task.FromResult(Where(row => row.GrainId == grainId && row.ReminderName == reminderName).Reminders.SingleOrDefault());

    public Task<string?> UpsertRow(ReminderEntry entry)
    {
        lock (gate)
        {
            var version = $"{++lastVersion}";
            rows[(entry.GrainId, entry.ReminderName)] = new ReminderEntry
            {
                GrainId = entry.GrainId,
                ReminderName = entry.ReminderName,
                StartAt = entry.StartAt,
                Period = entry.Period,
                ETag = version,
            };
            Changed(rows.Values);
            return Task.FromResult<string?>(version);
        }
    }

    public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag)
    {
        lock (gate)
        {
            var removed = rows.TryGetValue((grainId, reminderName), out var row) && row.ETag == eTag && rows.Remove((grainId, reminderName));
            Changed(rows.Values);
            return Task.FromResult(removed);
        }
    }

    public Task TestOnlyClearTable()
    {
        lock (gate)
            rows.Clear();
        return Task.CompletedTask;
    }

    protected virtual void Changed(IReadOnlyCollection<ReminderEntry> all)
    {
    }

    private static bool InRange(uint hash, uint begin, uint end) =>
        begin < end ? hash > begin && hash <= end : hash > begin || hash <= end;

    private ReminderTableData Where(Func<ReminderEntry, bool> condition)
    {
        lock (gate)
            return new ReminderTableData(rows.Values.Where(condition));
    }
}
