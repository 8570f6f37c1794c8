using Orleans.Runtime;

namespace Orleans;

/// <summary>A grain with reminders.</summary>
public interface IRemindable : IGrain
{
    /// <summary>A reminder is due. It may come more than once; a failure is logged and the next comes after the period.</summary>
    /// <param name="reminderName">Its name.</param>
    /// <param name="status">When it began, how often it comes, and the time now.</param>
    Task ReceiveReminder(string reminderName, TickStatus status);
}
