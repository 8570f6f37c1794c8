using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Grains.Learners;

/// <summary>Computes the sums of some session rows anew, from the responses near them.</summary>
/// <param name="before">How responses were matched until now; what was stored was counted by it.</param>
/// <param name="after">How they are matched now.</param>
/// <param name="rows">The rows.</param>
public sealed class Rematch(SessionMatcher before, SessionMatcher after, HashSet<SessionCell> rows)
{
    private readonly long[] times = [.. rows.Select(row => row.At).Order()];
    private readonly List<MatchedResponse> found = [];

    /// <summary>Whether a page can hold responses near the rows.</summary>
    public bool Concerns(ResponsePage page)
    {
        var at = Array.BinarySearch(times, page.From - PhaseRules.Reach);
        var next = at < 0 ? ~at : at;
        return next < times.Length && times[next] <= page.To + PhaseRules.Reach;
    }

    /// <summary>Reads a page of responses.</summary>
    /// <param name="page">The page.</param>
    /// <param name="state">Whose counts follow matches that change.</param>
    public LearnerState Read(ReadOnlySpan<byte> page, LearnerState state)
    {
        for (var rest = page; !rest.IsEmpty; rest = rest[new PackedResponse(rest).Length..])
        {
            var response = new PackedResponse(rest);
            var (old, match) = (before.Match(response.At), after.Match(response.At));
            if (old != match)
                state = LearnerRules.Moved(state, response.Import, old, match);
            if (match is not null && rows.Contains(match))
                found.Add(MatchedResponse.Of(response, match));
        }

        return state;
    }

    /// <summary>The links of the responses found.</summary>
    public IReadOnlyCollection<string> Links => MatchedResponse.Links(found);

    /// <summary>Replaces the sums of the rows.</summary>
    /// <param name="clips">The metrics of the links, where they are known.</param>
    public void Apply(IReadOnlyDictionary<string, ClipMetrics> clips)
    {
        foreach (var row in rows)
        {
            row.Sums = new();
            row.Page!.HasOtherSums = true;
        }

        foreach (var response in found)
            response.AddTo(clips);
    }
}
