using Microsoft.Extensions.DependencyInjection;
using Orleans.Embedded.Reminders;
using Orleans.Runtime;

namespace Orleans;

/// <summary>What a grain may do with its reminders. They survive the process.</summary>
public static class GrainReminderExtensions
{
    /// <summary>Stores a reminder, in place of one of the same name.</summary>
    /// <param name="grain">An <see cref="IRemindable"/> grain.</param>
    /// <param name="reminderName">Its name among the grain's reminders.</param>
    /// <param name="dueTime">From now to the first time it comes; not negative.</param>
    /// <param name="period">How often it comes after that; not below the engine's shortest period.</param>
    /// <exception cref="ArgumentException">The period is too short.</exception>
    /// <exception cref="InvalidOperationException">The grain is not <see cref="IRemindable"/>.</exception>
    public static Task<IGrainReminder> RegisterOrUpdateReminder(this Grain grain, string reminderName, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(grain);
        ArgumentException.ThrowIfNullOrWhiteSpace(reminderName);
        if (grain is not IRemindable)
            throw new InvalidOperationException($"{grain.GetType()} must implement {nameof(IRemindable)} to have reminders.");
        return Service(grain).RegisterAsync(grain.GetGrainId(), reminderName, dueTime, period);
    }

    /// <summary>Removes a reminder.</summary>
    /// <exception cref="ReminderException">It was replaced in between.</exception>
    public static Task UnregisterReminder(this Grain grain, IGrainReminder reminder) => Service(grain).UnregisterAsync(reminder);

    /// <summary>The reminder of this name, or null.</summary>
    public static Task<IGrainReminder?> GetReminder(this Grain grain, string reminderName) =>
        Service(grain).GetAsync(grain.GetGrainId(), reminderName);

    /// <summary>All reminders of the grain.</summary>
    public static Task<List<IGrainReminder>> GetReminders(this Grain grain) => Service(grain).GetAllAsync(grain.GetGrainId());

    private static ReminderService Service(Grain grain)
    {
        ArgumentNullException.ThrowIfNull(grain);
        return grain.Activation.Engine.Services.GetRequiredService<ReminderService>();
    }
}
