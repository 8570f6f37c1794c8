namespace LearningSessions.Grains.Schedules;

/// <summary>What became of reading a cron expression.</summary>
public abstract record CronReading
{
    private CronReading()
    {
    }

    /// <summary>It is well formed.</summary>
    /// <param name="Expression">What it says.</param>
    public sealed record Read(CronExpression Expression) : CronReading;

    /// <summary>It is not.</summary>
    /// <param name="Position">Where the fault lies, in characters from 1.</param>
    /// <param name="Reason">What is wrong there, and what would be right.</param>
    public sealed record Faulty(int Position, string Reason) : CronReading;
}
