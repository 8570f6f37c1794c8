namespace LearningSessions.Silo.Schedules;

/// <summary>A schedule that is there from the first start. One that a person changed or switched off stays as it is.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Cron">When it runs; blank leaves it out.</param>
/// <param name="Action">What it runs, without parameters.</param>
/// <param name="TimeZone">IANA name of the zone whose clock the cron expression means.</param>
/// <param name="CatchUpWithin">How late a missed run is still made up for.</param>
public sealed record StandingSchedule(string Name, string Cron, string Action, string TimeZone, TimeSpan CatchUpWithin);
