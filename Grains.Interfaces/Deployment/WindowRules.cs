namespace LearningSessions.Grains.Interfaces.Deployment;

/// <summary>Windows of whole days.</summary>
public static class WindowRules
{
    /// <summary>The instants between which the days <paramref name="from"/> to <paramref name="to"/>, both counted, lie in a zone.</summary>
    /// <returns>Start (inclusive) and end (exclusive), UTC.</returns>
    public static (DateTimeOffset From, DateTimeOffset Until) Bounds(DateOnly from, DateOnly to, TimeZoneInfo zone) =>
        (StartOf(from, zone), to == DateOnly.MaxValue ? DateTimeOffset.MaxValue : StartOf(to.AddDays(1), zone));

    private static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(midnight))
            midnight = midnight.AddMinutes(15);
        var offset = zone.IsAmbiguousTime(midnight) ? zone.GetAmbiguousTimeOffsets(midnight).Max() : zone.GetUtcOffset(midnight);
        return new DateTimeOffset(DateTime.SpecifyKind(midnight - offset, DateTimeKind.Utc));
    }
}
