using System.Collections.Immutable;
using System.Data.Common;
using LearningSessions.Grains.Interfaces.Statistics;
using LearningSessions.Storage.Statistics;

namespace LearningSessions.Storage.Catalogue.Statistics;

/// <summary>The daily statistics put together over days.</summary>
internal static class StatisticsList
{
    private const int TopicsOfKind = 20;
    private const int MaxTopics = 2_000;
    private static readonly Dictionary<string, object> Nothing = [];

    private const string Sums =
        "CAST(SUM(sessions) AS BIGINT), CAST(SUM(timed) AS BIGINT), SUM(seconds), CAST(SUM(worded) AS BIGINT), CAST(SUM(words) AS BIGINT), "
        + "CAST(SUM(rated) AS BIGINT), SUM(satisfaction) FROM daily_sessions";

    public static async Task<SessionStatistics> Read(IDatabase database, StatisticsQuery query)
    {
        var costs = await CostsOf(database, query);
        return new SessionStatistics
        {
            Query = query,
            Kinds = await Kinds(database, query, costs),
            Days = await Days(database, query, costs),
            Topics = await Topics(database, query),
            BusyHours = await BusyHours(database, query),
            Freshness = await Freshness(database),
        };
    }

    public static async Task<StatisticsFreshness> Freshness(IDatabase database)
    {
        var rows = await database.Query(
            "SELECT computed_at, (SELECT COUNT(*) FROM (SELECT DISTINCT input, hour FROM day_mark) marks) FROM statistics_basis",
            Nothing,
            reader => new StatisticsFreshness(reader.TimeOrNull(0), reader.GetInt64(1)));
        return rows[0];
    }

    private static async Task<ImmutableArray<KindFigures>> Kinds(IDatabase database, StatisticsQuery query, List<DayCost> costs)
    {
        var sums = await Of($"SELECT kind, {Sums}", query).Rows(database, "GROUP BY kind ORDER BY kind", 100, reader => (Kind: KindOf(reader, 0), Sum: SessionSum.Read(reader, 1)));
        var people = (await Of("SELECT kind, COUNT(DISTINCT person) FROM daily_people", query)
            .Rows(database, "GROUP BY kind", 100, reader => (Kind: KindOf(reader, 0), Count: reader.GetInt64(1)))).ToDictionary(row => row.Kind, row => row.Count);
        return
        [
            .. sums.Select(row => row.Kind).Union(costs.Where(cost => cost.Kind is not null).Select(cost => cost.Kind!.Value)).Order()
                .Select(kind => new KindFigures(kind, sums.FirstOrDefault(row => row.Kind == kind).Sum.Figures(
                    people.TryGetValue(kind, out var count) ? count : null, SumOf(costs.Where(cost => cost.Kind == kind), query)))),
        ];
    }

    private static async Task<ImmutableArray<DayFigures>> Days(IDatabase database, StatisticsQuery query, List<DayCost> costs)
    {
        var sums = (await Of($"SELECT day, kind, {Sums}", query).Rows(
            database, "GROUP BY day, kind", int.MaxValue, reader => (Key: (Day: reader.Day(0), Kind: KindOf(reader, 1)), Sum: SessionSum.Read(reader, 2)))).ToDictionary(row => row.Key, row => row.Sum);
        var people = IsOfAll(query)
            ? await Of("SELECT day, kind, users FROM daily_sessions", query).Where("users IS NOT NULL").Rows(database, "", int.MaxValue, PeopleOfDay)
            : await Of("SELECT day, kind, COUNT(DISTINCT person) FROM daily_people", query).Rows(database, "GROUP BY day, kind", int.MaxValue, PeopleOfDay);
        var users = people.ToDictionary(row => row.Key, row => row.Count);
        var spent = costs.Where(cost => cost.Kind is not null).ToLookup(cost => (cost.Day, cost.Kind!.Value));
        return
        [
            .. sums.Keys.Union(spent.Select(cost => cost.Key)).Order().Select(key => new DayFigures(key.Item1, key.Item2, sums.GetValueOrDefault(key).Figures(
                users.TryGetValue(key, out var count) ? count : null, SumOf(spent[key], query)))),
        ];
    }

    private static async Task<ImmutableArray<TopicFigures>> Topics(IDatabase database, StatisticsQuery query)
    {
        var rows = await Of("SELECT kind, topic, CAST(SUM(sessions) AS BIGINT) AS all_sessions, CAST(SUM(mentions) AS BIGINT) AS all_mentions FROM daily_topics", query).Rows(
            database, "GROUP BY kind, topic ORDER BY all_sessions DESC, all_mentions DESC, topic", MaxTopics,
            reader => new TopicFigures(KindOf(reader, 0), reader.GetString(1), reader.GetInt64(2), reader.GetInt64(3)));
        return [.. rows.GroupBy(topic => topic.Kind).OrderBy(kind => kind.Key).SelectMany(kind => kind.Take(TopicsOfKind))];
    }

    private static async Task<ImmutableArray<BusyHour>> BusyHours(IDatabase database, StatisticsQuery query)
    {
        var rows = await Of("SELECT day, hour, CAST(SUM(sessions) AS BIGINT) FROM daily_hours", query).Rows(
            database, "GROUP BY day, hour", int.MaxValue, reader => (Day: reader.Day(0), Hour: reader.GetInt32(1), Sessions: reader.GetInt64(2)));
        return
        [
            .. rows.GroupBy(row => (Weekday: (((int)row.Day.DayOfWeek + 6) % 7) + 1, row.Hour)).OrderBy(hour => hour.Key)
                .Select(hour => new BusyHour(hour.Key.Weekday, hour.Key.Hour, hour.Sum(row => row.Sessions))),
        ];
    }

    private static async Task<List<DayCost>> CostsOf(IDatabase database, StatisticsQuery query)
    {
        var rows = await new Selection("SELECT day, purpose, cost FROM daily_costs")
            .Where("day >= @first", "first", DayRows.Name(query.From))
            .Where("day <= @last", "last", DayRows.Name(query.To))
            .Rows(database, "ORDER BY day", int.MaxValue, reader => new DayCost(reader.Day(0), SessionInputs.KindOf(reader.GetString(1)), Amounts.ToDollars(reader.GetInt64(2))));
        return [.. rows.Where(row => query.Kind is null || row.Kind == query.Kind)];
    }

    // A model call is for a kind of session, and knows nothing of groups.
    private static decimal? SumOf(IEnumerable<DayCost> costs, StatisticsQuery query) =>
        IsOfAll(query) ? costs.Sum(cost => cost.Cost) : null;

    private static bool IsOfAll(StatisticsQuery query) => query is { Group: null, Subject: null, Level: null };

    private static Selection Of(string select, StatisticsQuery query) => new Selection(select)
        .Where(IsOfAll(query) ? $"scope = {DayScope.All}" : $"scope = {DayScope.Each}")
        .Where("day >= @first", "first", DayRows.Name(query.From))
        .Where("day <= @last", "last", DayRows.Name(query.To))
        .Where("kind = @kind", "kind", (int?)query.Kind)
        .Where("session_group = @group", "group", query.Group)
        .Where("subject = @subject", "subject", query.Subject)
        .Where("level = @level", "level", query.Level);

    private static ((DateOnly Day, SessionKind Kind) Key, long Count) PeopleOfDay(DbDataReader reader) =>
        ((reader.Day(0), KindOf(reader, 1)), reader.GetInt64(2));

    private static SessionKind KindOf(DbDataReader reader, int column) => (SessionKind)reader.GetInt32(column);

    private sealed record DayCost(DateOnly Day, SessionKind? Kind, decimal Cost);
}
