namespace LearningSessions.Engine.Tests.Grains;

/// <summary>A grain with reminders. Each tells <c>{name} came</c>, and how early it was if it was.</summary>
[Alias("tests.IReminded")]
public interface IReminded : IRemindable, IGrainWithStringKey
{
    [Alias("Remind")]
    Task Remind(string name, TimeSpan dueTime, TimeSpan period);

    [Alias("Forget")]
    Task<bool> Forget(string name);

    [Alias("Names")]
    Task<IReadOnlyList<string>> Names();

    [Alias("Has")]
    Task<bool> Has(string name);
}
