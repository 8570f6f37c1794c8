using Orleans.Storage;

namespace LearningSessions.Engine.Tests.Fixture;

/// <summary>What a test asks of the engine it runs on.</summary>
internal sealed record EngineSettings
{
    /// <summary>How many silos, 1 or 2, where the engine has silos.</summary>
    public int Silos { get; init; } = 2;

    public TimeSpan ResponseTimeout { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan IdleAge { get; init; } = TimeSpan.FromMinutes(15);

    public TimeSpan MinimumReminderPeriod { get; init; } = TimeSpan.FromMilliseconds(100);

    public IGrainStorage Storage { get; init; } = new MemoryStorage();

    public IGrainStorage OtherStorage { get; init; } = new MemoryStorage();

    public IReminderTable Reminders { get; init; } = new MemoryReminderTable();

    public Happenings Happenings { get; init; } = new();
}
