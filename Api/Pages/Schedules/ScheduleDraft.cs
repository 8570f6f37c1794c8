using LearningSessions.Grains.Interfaces.Schedules;

namespace LearningSessions.Api.Pages.Schedules;

/// <summary>A schedule as a person writes it in the form.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Cron">Five fields.</param>
/// <param name="TimeZone">IANA name of the zone.</param>
/// <param name="Action">What it runs.</param>
/// <param name="Parameters">What the action is told: a JSON object.</param>
/// <param name="CatchUpHours">How late a missed run is made up for, in hours.</param>
/// <param name="Enabled">Whether it runs by itself.</param>
public sealed record ScheduleDraft(string? Name, string? Cron, string? TimeZone, string? Action, string? Parameters, double? CatchUpHours, bool Enabled)
{
    /// <summary>What a new one begins with: feedback each Friday at five.</summary>
    public static ScheduleDraft New(string zone) => new(null, "0 17 * * 5", zone, "write-feedback", """{"kind":"general","days":7}""", 1, true);

    /// <summary>One that is there.</summary>
    public static ScheduleDraft Of(Schedule schedule) => new(
        schedule.Name.Value,
        schedule.Definition.Cron,
        schedule.Definition.TimeZone,
        schedule.Definition.Action,
        schedule.Definition.Parameters,
        schedule.Definition.CatchUpWithin.TotalHours,
        schedule.Definition.Enabled);

    /// <summary>What is asked of the schedule.</summary>
    public PutSchedule Definition() => new()
    {
        Cron = Cron ?? "",
        TimeZone = string.IsNullOrWhiteSpace(TimeZone) ? "UTC" : TimeZone,
        Action = Action ?? "",
        Parameters = string.IsNullOrWhiteSpace(Parameters) ? "{}" : Parameters,
        CatchUpWithin = TimeSpan.FromHours(CatchUpHours ?? 1),
        Enabled = Enabled,
    };
}
