using System.Globalization;

namespace LearningSessions.Grains.Work;

/// <summary>Hours of the day; they may reach over midnight.</summary>
/// <param name="From">The first minute in them.</param>
/// <param name="Until">The first minute after them.</param>
public readonly record struct WorkHours(TimeOnly From, TimeOnly Until)
{
    /// <summary>How they are written.</summary>
    public const string Form = "([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]";

    /// <summary>Reads <c>22:00-06:00</c>.</summary>
    /// <exception cref="FormatException">It is no such text.</exception>
    public static WorkHours Parse(string text) => text.Split('-') is [var from, var until]
        ? new(TimeOnly.ParseExact(from, "HH:mm", CultureInfo.InvariantCulture), TimeOnly.ParseExact(until, "HH:mm", CultureInfo.InvariantCulture))
        : throw new FormatException($"'{text}' is no part of a day.");

    /// <summary>Whether a time of day is in them; of two equal times, each is.</summary>
    public bool Contain(TimeOnly time) => From == Until || time.IsBetween(From, Until);
}
