using System.Collections.Immutable;

namespace LearningSessions.Grains.Schedules;

/// <summary>Which instants a clock on the wall shows a time at. Built on UTC offsets alone: <see cref="TimeZoneInfo"/>'s own answers on invalid
/// and ambiguous times leave out changes of a zone's standard time.</summary>
internal static class WallClock
{
    /// <summary>The zone's offset at an instant.</summary>
    public static TimeSpan Offset(DateTimeOffset instant, TimeZoneInfo zone) => zone.GetUtcOffset(instant.UtcDateTime);

    /// <summary>The instants at which the clock shows <paramref name="local"/>, in order: none in a gap, two where clocks are put back.</summary>
    public static ImmutableArray<DateTimeOffset> InstantsOf(DateTime local, TimeZoneInfo zone)
    {
        var (before, after) = OffsetsAround(local, zone);
        var first = At(local, before);
        var second = At(local, after);
        return (Offset(first, zone) == before, before != after && Offset(second, zone) == after) switch
        {
            (true, true) => [first, second],
            (true, false) => [first],
            (false, true) => [second],
            (false, false) => [],
        };
    }

    /// <summary>The first instant after the gap in which <paramref name="local"/> lies.</summary>
    public static DateTimeOffset EndOfGap(DateTime local, TimeZoneInfo zone)
    {
        var (before, _) = OffsetsAround(local, zone);
        var earlier = At(local, before).AddDays(-1);
        var later = At(local, before).AddDays(1);
        while (later - earlier > TimeSpan.FromMinutes(1))
        {
            var middle = earlier.AddMinutes(Math.Floor((later - earlier).TotalMinutes / 2));
            if (Offset(middle, zone) == before)
                earlier = middle;
            else
                later = middle;
        }

        return later;
    }

    private static (TimeSpan Before, TimeSpan After) OffsetsAround(DateTime local, TimeZoneInfo zone)
    {
        var near = At(local, TimeSpan.Zero);
        return (Offset(near.AddDays(-1), zone), Offset(near.AddDays(1), zone));
    }

    private static DateTimeOffset At(DateTime local, TimeSpan offset) => new(DateTime.SpecifyKind(local - offset, DateTimeKind.Utc));
}
