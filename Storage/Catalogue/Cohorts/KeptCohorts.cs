namespace LearningSessions.Storage.Catalogue.Cohorts;

/// <summary>Reads the sums that are kept of all learners, by parts of them; the phases of a part whose sums are old are put together as they are. So the answer is
/// that of all phases at any moment, and costs what has changed since the last run.</summary>
internal static class KeptCohorts
{
    private const string Marked = "SELECT part FROM cohort_mark";

    // A query that asks for anything else has no sums, also one that learns to tomorrow.
    private static readonly CohortQuery Everyone = new();

    // In weeks: beyond all there is, and in microseconds it still fits.
    private const long Far = 1_000_000;

    // The plus keeps the index by time out of it: what has changed is found by learner.
    private const string Time = "+start_at";

    /// <summary>Whether sums that answer a query are kept: over all time, or of weeks.</summary>
    public static bool Has(CohortGrouping grouping, CohortQuery query) =>
        query with { Level = null, From = null, Until = null } == Everyone
        && (grouping == CohortGrouping.Weeks ? FirstWhole(query) < EndOfWhole(query) : query is { From: null, Until: null });

    /// <summary>Selects the columns of <see cref="CohortList.Together"/>, to be grouped by week, milestone and phase.</summary>
    public static Selection Select(CohortGrouping grouping, CohortQuery query)
    {
        var ofLevel = query.Level is null ? "" : " AND learner IN (SELECT id FROM learner WHERE level = @level)";
        List<string> parts =
        [
            $"SELECT '' AS learner, week, milestone, phase, {CohortGrouping.Sums} FROM cohort_sum WHERE grouping_kind = {grouping.Number} AND level = @level "
                + $"AND part NOT IN ({Marked}) AND week >= @first_week AND week < @end_week",
            $"{grouping.EachLearner} WHERE learner IN (SELECT id FROM learner WHERE part IN ({Marked})) "
                + $"AND {Time} >= @first AND {Time} < @end{ofLevel} {grouping.ByLearner}",
        ];
        if (query.From is not null)
            parts.Add($"{grouping.EachLearner} WHERE start_at >= @from AND start_at < @first{ofLevel} {grouping.ByLearner}");
        if (query.Until is not null)
            parts.Add($"{grouping.EachLearner} WHERE start_at >= @end AND start_at < @until{ofLevel} {grouping.ByLearner}");
        var (first, end) = (FirstWhole(query), EndOfWhole(query));
        var all = new Selection($"{CohortList.Together} FROM ({string.Join(" UNION ALL ", parts)}) each_part")
            .With("struggles", query.Struggles).With("level", query.Level ?? "").With("first_week", first).With("end_week", end).With("first", BeginOf(first)).With("end", BeginOf(end));
        if (query.From is { } from)
            all.With("from", UnixMicroseconds.From(from));
        return query.Until is { } until ? all.With("until", UnixMicroseconds.From(until)) : all;
    }

    /// <summary>When a week begins, in microseconds since 1970.</summary>
    /// <param name="week">As <c>cohort_sum</c> counts weeks.</param>
    public static long BeginOf(long week) => (week * 7 * CohortGrouping.Day) - CohortGrouping.ToMonday;

    private static long FirstWhole(CohortQuery query) => query.From is { } from ? WeekOf(UnixMicroseconds.From(from) - 1) + 1 : -Far;

    private static long EndOfWhole(CohortQuery query) => query.Until is { } until ? WeekOf(UnixMicroseconds.From(until)) : Far;

    private static long WeekOf(long microseconds) => (long)Math.Floor((double)(microseconds + CohortGrouping.ToMonday) / (7 * CohortGrouping.Day));
}
