namespace LearningSessions.Grains.Learners;

/// <summary>Finds the session of a response: the nearest in time within <see cref="PhaseRules.Reach"/>; of two as near, the earlier; of several of the
/// same millisecond, the first.</summary>
public sealed class SessionMatcher
{
    private readonly long[] times;
    private readonly SessionCell[] rows;

    /// <param name="sorted">All rows of a learner, by time, then by arrival.</param>
    public SessionMatcher(IEnumerable<SessionCell> sorted)
    {
        var firsts = new List<SessionCell>();
        foreach (var row in sorted)
        {
            if (firsts.Count == 0 || firsts[^1].At != row.At)
                firsts.Add(row);
        }

        rows = [.. firsts];
        times = Array.ConvertAll(rows, row => row.At);
    }

    /// <summary>The session of a response given at this time; null when none is near enough.</summary>
    /// <param name="at">Milliseconds since 1970.</param>
    public SessionCell? Match(long at)
    {
        var found = Array.BinarySearch(times, at);
        if (found >= 0)
            return rows[found];
        var later = ~found;
        var before = later > 0 ? at - times[later - 1] : long.MaxValue;
        var after = later < times.Length ? times[later] - at : long.MaxValue;
        if (Math.Min(before, after) > PhaseRules.Reach)
            return null;
        return before <= after ? rows[later - 1] : rows[later];
    }
}
