using System.Globalization;
using LearningSessions.Grains.Interfaces.Statistics;

namespace LearningSessions.Storage.Statistics;

/// <summary>What is kept of the sessions of one kind on one day: the statements that put it in the place of what was kept before.</summary>
internal static class DayRows
{
    private const string Sessions = "INSERT INTO daily_sessions VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";
    private const string People = "INSERT INTO daily_people VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
    private const string Topics = "INSERT INTO daily_topics VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";
    private const string Hours = "INSERT INTO daily_hours VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
    private static readonly string[] Tables = ["daily_sessions", "daily_people", "daily_topics", "daily_hours"];

    /// <summary>The day as tables have it.</summary>
    public static string Name(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Replaces the rows of a day.</summary>
    /// <param name="day">Which day.</param>
    /// <param name="kind">Of which kind of session.</param>
    /// <param name="sessions">All that began on it.</param>
    /// <param name="topics">Their topics.</param>
    /// <param name="zone">Whose clock tells the hours.</param>
    public static IEnumerable<Statement> Replace(
        DateOnly day, SessionKind kind, IReadOnlyList<SessionRow> sessions, IReadOnlyList<TopicRow> topics, TimeZoneInfo zone)
    {
        var begin = Tables.SelectMany(table => ((int[])[DayScope.All, DayScope.Each])
            .Select(scope => new Statement($"DELETE FROM {table} WHERE scope = ?1 AND day = ?2 AND kind = ?3", scope, Name(day), (int)kind)));
        return begin
            .Concat(Of([DayScope.All, Name(day), (int)kind], sessions, topics, zone, _ => default))
            .Concat(Of([DayScope.Each, Name(day), (int)kind], sessions, topics, zone, of => of));
    }

    private static IEnumerable<Statement> Of(
        object?[] key,
        IReadOnlyList<SessionRow> sessions,
        IReadOnlyList<TopicRow> topics,
        TimeZoneInfo zone,
        Func<SessionDimensions, SessionDimensions> under) =>
        sessions.GroupBy(session => under(session.Of)).Select(all => new Statement(Sessions, [.. key, .. Columns(all.Key), .. Sums([.. all])]))
            .Concat(sessions.Where(session => session.Person is not null).Select(session => (session.Person, Of: under(session.Of))).Distinct()
                .Select(one => new Statement(People, [.. key, one.Person, .. Columns(one.Of)])))
            .Concat(topics.GroupBy(topic => (topic.Topic, Of: under(topic.Of)))
                .Select(all => new Statement(Topics, [.. key, all.Key.Topic, .. Columns(all.Key.Of), (long)all.Count(), all.Sum(topic => topic.Mentions)])))
            .Concat(sessions.GroupBy(session => (TimeZoneInfo.ConvertTime(session.At, zone).Hour, Of: under(session.Of)))
                .Select(all => new Statement(Hours, [.. key, all.Key.Hour, .. Columns(all.Key.Of), (long)all.Count()])));

    private static object?[] Columns(SessionDimensions of) => [of.Group ?? "", of.Subject ?? "", of.Level ?? ""];

    private static object?[] Sums(SessionRow[] sessions) =>
    [
        (long)sessions.Length, sessions.Select(session => session.Person).OfType<string>().Distinct().LongCount() is > 0 and var users ? users : null,
        (long)sessions.Count(session => session.Seconds is not null), sessions.Sum(session => session.Seconds ?? 0),
        (long)sessions.Count(session => session.Words is not null), sessions.Sum(session => session.Words ?? 0),
        (long)sessions.Count(session => session.Satisfaction is not null), sessions.Sum(session => session.Satisfaction ?? 0),
    ];
}
