using LearningSessions.Engine.Tests.Fixture;

namespace LearningSessions.Engine.Tests.Grains;

internal sealed class RemindedGrain(Happenings happenings, TimeProvider time) : Grain, IReminded
{
    public Task Remind(string name, TimeSpan dueTime, TimeSpan period) => this.RegisterOrUpdateReminder(name, dueTime, period);

    public async Task<bool> Forget(string name)
    {
        if (await this.GetReminder(name) is not { } reminder)
            return false;
        await this.UnregisterReminder(reminder);
        return true;
    }

    public async Task<IReadOnlyList<string>> Names() => [.. (await this.GetReminders()).Select(reminder => reminder.ReminderName).Order()];

    public async Task<bool> Has(string name) => await this.GetReminder(name) is not null;

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (time.GetUtcNow().UtcDateTime < status.FirstTickTime || status.CurrentTickTime < status.FirstTickTime)
            happenings.Happened($"{reminderName} came early");
        happenings.Happened($"{reminderName} came");
        happenings.Visit(reminderName);
        return Task.CompletedTask;
    }
}
