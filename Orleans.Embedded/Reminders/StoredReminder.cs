using Orleans.Runtime;

namespace Orleans.Embedded.Reminders;

/// <summary>What a grain holds of a reminder: enough to remove it.</summary>
internal sealed record StoredReminder(GrainId Grain, string ReminderName, string ETag) : IGrainReminder
{
    public static StoredReminder Of(ReminderEntry entry) => new(entry.GrainId, entry.ReminderName, entry.ETag!);
}
