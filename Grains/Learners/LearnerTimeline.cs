using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Grains.Learners;

/// <summary>The session rows of a learner in memory: in pages, by time, and by what their responses are grouped by.</summary>
public sealed class LearnerTimeline
{
    private readonly Dictionary<PhaseKey, List<SessionCell>> groups = [];

    /// <param name="pages">The stored pages, in the order of time.</param>
    public LearnerTimeline(IEnumerable<SessionPage> pages)
    {
        Pages = [.. pages];
        Matcher = Index();
    }

    /// <summary>The pages, in the order of time.</summary>
    public List<SessionPage> Pages { get; }

    /// <summary>Finds the session of a response.</summary>
    public SessionMatcher Matcher { get; private set; }

    /// <summary>All rows, by time, then by arrival.</summary>
    public IEnumerable<SessionCell> Rows => Pages.SelectMany(page => page.Rows);

    /// <summary>Adds rows, less those that are there already with the same content.</summary>
    /// <returns>The new ones.</returns>
    public List<SessionCell> Add(IEnumerable<SessionRow> rows, ulong import)
    {
        var known = Rows.Select(cell => cell.Row with { Number = 0 }).ToHashSet();
        var added = new List<SessionCell>();
        foreach (var row in rows.Where(row => known.Add(row with { Number = 0 })))
        {
            var cell = SessionCell.Of(row, import);
            Insert(cell);
            added.Add(cell);
        }

        if (added.Count > 0)
            Matcher = Index();
        return added;
    }

    /// <summary>The rows that are at most so far away from one of these, these among them.</summary>
    public HashSet<SessionCell> Near(IReadOnlyCollection<SessionCell> cells, long reach)
    {
        var times = cells.Select(cell => cell.At).Order().ToArray();
        return [.. Rows.Where(row => IsNear(times, row.At, reach))];
    }

    /// <summary>The phase as it stands; without responses when there is none any more.</summary>
    public PhaseScore Score(PhaseKey key) => PhaseRules.Score(key, groups.GetValueOrDefault(key, []));

    /// <summary>All phases, by start, session, milestone, phase.</summary>
    public IEnumerable<PhaseScore> Phases() => groups.Keys.Select(Score)
        .Where(score => score.Responses > 0)
        .OrderBy(score => score.Start)
        .ThenBy(score => score.Session, ByCodePoint)
        .ThenBy(score => score.Milestone, ByCodePoint)
        .ThenBy(score => score.Phase, ByCodePoint);

    private static Comparer<string> ByCodePoint { get; } = Comparer<string>.Create(PhaseRules.Compare);

    private static bool IsNear(long[] times, long at, long reach)
    {
        var found = Array.BinarySearch(times, at);
        if (found >= 0)
            return true;
        var later = ~found;
        return (later < times.Length && times[later] - at <= reach) || (later > 0 && at - times[later - 1] <= reach);
    }

    private void Insert(SessionCell cell)
    {
        var at = Pages.FindLastIndex(page => page.Rows[0].At <= cell.At);
        if (Pages.Count == 0 || (at == Pages.Count - 1 && Pages[at].Rows.Count >= SessionPage.MaxRows && Pages[at].Rows[^1].At <= cell.At))
        {
            Pages.Add(new SessionPage());
            at = Pages.Count - 1;
        }

        var page = Pages[Math.Max(at, 0)];
        var place = page.Rows.FindLastIndex(row => row.At <= cell.At) + 1;
        page.Rows.Insert(place, cell);
        (cell.Page, page.HasOtherRows) = (page, true);
        if (page.Rows.Count > SessionPage.MaxRows)
            Split(page);
    }

    private void Split(SessionPage page)
    {
        var second = new SessionPage { Rows = page.Rows[(page.Rows.Count / 2)..], HasOtherRows = true };
        page.HasOtherRows = true;
        page.Rows.RemoveRange(page.Rows.Count - second.Rows.Count, second.Rows.Count);
        foreach (var row in second.Rows)
            row.Page = second;
        Pages.Insert(Pages.IndexOf(page) + 1, second);
    }

    private SessionMatcher Index()
    {
        groups.Clear();
        foreach (var row in Rows)
        {
            if (row.Key is not { } key)
                continue;
            if (!groups.TryGetValue(key, out var rows))
                groups[key] = rows = [];
            rows.Add(row);
        }

        return new SessionMatcher(Rows);
    }
}
