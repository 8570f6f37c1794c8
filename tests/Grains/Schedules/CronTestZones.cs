namespace LearningSessions.Grains.Tests.Schedules;

/// <summary>Zones whose clocks change in ways of their own.</summary>
internal static class CronTestZones
{
    public static readonly string[] Names =
    [
        "UTC", "America/New_York", "Europe/Berlin", "America/Asuncion", "Africa/Cairo", "Australia/Lord_Howe", "Asia/Kathmandu", "Africa/Casablanca",
    ];

    public static TimeZoneInfo Find(string name) => TimeZoneInfo.FindSystemTimeZoneById(name);
}
