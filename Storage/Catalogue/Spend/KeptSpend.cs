using System.Globalization;
using LearningSessions.Grains.Interfaces.Deployment;

namespace LearningSessions.Storage.Catalogue.Spend;

/// <summary>Which days of a query have sums that are kept and new, and of which times calls are summed one by one.</summary>
/// <param name="First">The first day whose sums may be taken; null for the first there is.</param>
/// <param name="Behind">The day behind the last; null for none.</param>
/// <param name="Changed">Days between them whose calls have changed since they were summed.</param>
/// <param name="Windows">Times whose calls are summed one by one; null is without end.</param>
internal sealed record KeptSpend(DateOnly? First, DateOnly? Behind, IReadOnlySet<DateOnly> Changed, IReadOnlyList<(DateTimeOffset? From, DateTimeOffset? Until)> Windows)
{
    private static readonly Dictionary<string, object> Nothing = [];
    private static readonly DateOnly Never = DateOnly.MinValue;

    /// <summary>Finds them.</summary>
    public static async Task<KeptSpend> Find(IDatabase database, ModelSpendQuery query)
    {
        var zones = await database.Query("SELECT zone FROM statistics_basis", Nothing, reader => reader.GetString(0));
        var (first, behind) = (FirstWhole(query), BehindWhole(query));
        // Sums of another zone's days are of no use.
        if (zones[0] != query.Zone.Id || first >= behind)
            return new(Never, Never, new HashSet<DateOnly>(), [(query.From, query.Until)]);
        var hours = await database.Query("SELECT DISTINCT hour FROM day_mark WHERE input = 0", Nothing, reader => DateTimeOffset.UnixEpoch.AddHours(reader.GetInt64(0)));
        SortedSet<DateOnly> changed =
        [
            .. hours.SelectMany(hour => new[] { hour, hour.AddHours(1).AddTicks(-1) }).Select(at => DayOf(at, query.Zone))
                .Where(day => !(day < first) && !(day >= behind)),
        ];
        return new(first, behind, changed, [.. Edges(query, first, behind), .. Together(changed, query.Zone)]);
    }

    /// <summary>The sums that are kept, one or more for each key.</summary>
    public async Task<IEnumerable<ModelSpendRow>> Rows(IDatabase database, ModelSpendQuery query)
    {
        if (First == Never)
            return [];
        var days = await new Selection($"SELECT {Column(query.By)}, {SpendSums.OfDays}, day FROM daily_spend")
            .Where("day >= @first", "first", Name(First))
            .Where("day < @behind", "behind", Name(Behind))
            .Rows(database, $"GROUP BY day, {Column(query.By)}", int.MaxValue, reader => (Row: ModelSpendList.Row(reader), Day: reader.Day(10)));
        return days.Where(each => !Changed.Contains(each.Day)).Select(each => each.Row);
    }

    private static IEnumerable<(DateTimeOffset? From, DateTimeOffset? Until)> Edges(ModelSpendQuery query, DateOnly? first, DateOnly? behind)
    {
        if (first is { } whole && StartOf(whole, query.Zone) is var begin && query.From < begin)
            yield return (query.From, begin);
        if (behind is { } next && StartOf(next, query.Zone) is var end && end < query.Until)
            yield return (end, query.Until);
    }

    /// <summary>Days that follow each other are one window.</summary>
    private static IEnumerable<(DateTimeOffset? From, DateTimeOffset? Until)> Together(SortedSet<DateOnly> days, TimeZoneInfo zone) => days
        .Select((day, place) => (Day: day, Run: day.DayNumber - place))
        .GroupBy(each => each.Run, each => each.Day)
        .Select(run => WindowRules.Bounds(run.First(), run.Last(), zone))
        .Select(bounds => ((DateTimeOffset?)bounds.From, (DateTimeOffset?)bounds.Until));

    private static DateOnly? FirstWhole(ModelSpendQuery query)
    {
        if (query.From is not { } from)
            return null;
        var day = DayOf(from, query.Zone);
        return StartOf(day, query.Zone) < from ? day.AddDays(1) : day;
    }

    private static DateOnly? BehindWhole(ModelSpendQuery query) => query.Until is { } until ? DayOf(until, query.Zone) : null;

    private static string Column(SpendGrouping by) => by switch
    {
        SpendGrouping.Model => "model",
        SpendGrouping.Prompt => "prompt",
        SpendGrouping.Kind => "kind",
        SpendGrouping.Day => "day",
        _ => throw new ArgumentOutOfRangeException(nameof(by), by, "Not a grouping."),
    };

    private static DateTimeOffset StartOf(DateOnly day, TimeZoneInfo zone) => WindowRules.Bounds(day, day, zone).From;

    private static DateOnly DayOf(DateTimeOffset at, TimeZoneInfo zone) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);

    private static string? Name(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
