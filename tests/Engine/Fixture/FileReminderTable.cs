using System.Text.Json;

namespace LearningSessions.Engine.Tests.Fixture;

/// <summary>Reminders in a JSON file that is replaced whole at each change, so that a killed process leaves the old or the new one.</summary>
internal sealed class FileReminderTable : MemoryReminderTable
{
    private readonly string path;
    private readonly bool loaded;

    public FileReminderTable(string path)
    {
        this.path = path;
        foreach (var row in File.Exists(path) ? JsonSerializer.Deserialize<Row[]>(File.ReadAllText(path))! : [])
            UpsertRow(new() { GrainId = GrainId.Parse(row.Grain, null), ReminderName = row.Name, StartAt = row.StartAt, Period = row.Period });
        loaded = true;
    }

    protected override void Changed(IReadOnlyCollection<ReminderEntry> all)
    {
        if (!loaded)
            return;
        var rows = all.Select(entry => new Row(entry.GrainId.ToString(), entry.ReminderName, entry.StartAt, entry.Period));
        File.WriteAllText($"{path}.new", JsonSerializer.Serialize(rows));
        File.Move($"{path}.new", path, overwrite: true);
    }

    private sealed record Row(string Grain, string Name, DateTime StartAt, TimeSpan Period);
}
