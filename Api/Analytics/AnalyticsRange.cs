using System.Globalization;

namespace LearningSessions.Api.Analytics;

/// <summary>The days that are asked for.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last; it counts too.</param>
public readonly record struct AnalyticsRange(DateOnly From, DateOnly To)
{
    /// <summary>The most days at once.</summary>
    public const int MaxDays = 366;

    /// <summary>The rule, in words.</summary>
    public const string Rule = "must be week, month, quarter (the last 7, 30 or 91 days) or two days such as 2026-11-01..2026-11-15, at most 366 days";

    /// <summary>Reads it; null where it is no range.</summary>
    /// <param name="text">week, month, quarter or from..to; week where blank.</param>
    /// <param name="today">The last day of week, month and quarter.</param>
    public static AnalyticsRange? Of(string? text, DateOnly today) => text switch
    {
        null or "" or "week" => new(today.AddDays(-6), today),
        "month" => new(today.AddDays(-29), today),
        "quarter" => new(today.AddDays(-90), today),
        _ => Between(text),
    };

    private static AnalyticsRange? Between(string text) =>
        text.Split("..") is [var first, var last]
        && DateOnly.TryParseExact(first, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
        && DateOnly.TryParseExact(last, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to)
        && from <= to && to.DayNumber - from.DayNumber < MaxDays
            ? new(from, to)
            : null;
}
