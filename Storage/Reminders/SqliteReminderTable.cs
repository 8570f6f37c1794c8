using System.Globalization;
using LearningSessions.Storage.Sqlite;

namespace LearningSessions.Storage.Reminders;

/// <summary>Reminders in the same database as the states; durable when a change returns. An ETag is never given twice.</summary>
/// <param name="database">Where they lie.</param>
public sealed class SqliteReminderTable(SqliteDatabase database) : IReminderTable
{
    private const string Columns = "SELECT grain_type, grain_key, name, start_at, period, version FROM reminder";
    private const string OfGrain = $"{Columns} WHERE grain_type = ?1 AND grain_key = ?2";

    /// <inheritdoc />
    public Task<ReminderTableData> ReadRows(GrainId grainId) =>
        Rows(OfGrain, grainId.Type.ToString(), grainId.Key.ToString());

    /// <summary>The reminders of the grains whose hash lies in (<paramref name="begin"/>, <paramref name="end"/>] of the ring; all when both are equal.</summary>
    public Task<ReminderTableData> ReadRows(uint begin, uint end) => begin < end
        ? Rows($"{Columns} WHERE hash > ?1 AND hash <= ?2", begin, end)
        : Rows($"{Columns} WHERE hash > ?1 OR hash <= ?2", begin, end);

    /// <inheritdoc />
    public Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName) =>
        Task.FromResult(database.Read(statements => statements.QueryFirst<ReminderEntry?>(
            $"{OfGrain} AND name = ?3", Entry, null, grainId.Type.ToString(), grainId.Key.ToString(), reminderName)));

    /// <summary>Adds or replaces a reminder, whatever its ETag.</summary>
    /// <returns>Its new ETag.</returns>
    public async Task<string?> UpsertRow(ReminderEntry entry)
    {
        var (grain, name, start, period) = (entry.GrainId, entry.ReminderName, entry.StartAt.ToUniversalTime().Ticks, entry.Period.Ticks);
        entry.ETag = await database.Write(statements =>
        {
            statements.Execute("UPDATE reminder_version SET last = last + 1");
            var version = statements.QueryFirst("SELECT last FROM reminder_version", row => row.Long(0), 0L);
            statements.Execute(
                "INSERT INTO reminder (grain_type, grain_key, name, hash, start_at, period, version) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) "
                + "ON CONFLICT (grain_type, grain_key, name) DO UPDATE SET start_at = excluded.start_at, period = excluded.period, version = excluded.version",
                grain.Type.ToString(), grain.Key.ToString(), name, grain.GetUniformHashCode(), start, period, version);
            return version.ToString(CultureInfo.InvariantCulture);
        });
        return entry.ETag;
    }

    /// <summary>Removes a reminder when its ETag is still the one given; false when it is not, or there is none.</summary>
    public Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag) =>
        database.Write(statements => long.TryParse(eTag, CultureInfo.InvariantCulture, out var version) && statements.Execute(
            "DELETE FROM reminder WHERE grain_type = ?1 AND grain_key = ?2 AND name = ?3 AND version = ?4",
            grainId.Type.ToString(), grainId.Key.ToString(), reminderName, version) == 1);

    /// <inheritdoc />
    public Task TestOnlyClearTable() => database.Write(statements => statements.Execute("DELETE FROM reminder"));

    private Task<ReminderTableData> Rows(string sql, params object?[] arguments) =>
        Task.FromResult(new ReminderTableData(database.Read(statements => statements.Query(sql, Entry, arguments))));

    private static ReminderEntry Entry(Row row) => new()
    {
        GrainId = GrainId.Create(row.Text(0), row.Text(1)),
        ReminderName = row.Text(2),
        StartAt = new DateTime(row.Long(3), DateTimeKind.Utc),
        Period = TimeSpan.FromTicks(row.Long(4)),
        ETag = row.Long(5).ToString(CultureInfo.InvariantCulture),
    };
}
