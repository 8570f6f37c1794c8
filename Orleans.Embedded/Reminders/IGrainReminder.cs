namespace Orleans.Runtime;

/// <summary>A stored reminder.</summary>
public interface IGrainReminder
{
    /// <summary>Its name among the grain's reminders.</summary>
    string ReminderName { get; }
}
