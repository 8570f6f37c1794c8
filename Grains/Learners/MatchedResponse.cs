using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Grains.Learners;

/// <summary>What a response adds to its session row.</summary>
/// <param name="Row">The row.</param>
/// <param name="At">When it was given, milliseconds since 1970.</param>
/// <param name="Accuracy">Its accuracy.</param>
/// <param name="Link">Its clip; blank when it has none.</param>
public readonly record struct MatchedResponse(SessionCell Row, long At, decimal? Accuracy, string Link)
{
    /// <summary>Of a packed response.</summary>
    /// <param name="response">The response.</param>
    /// <param name="row">Its session row.</param>
    /// <param name="withLink">Whether its clip is of account; else it is left blank.</param>
    public static MatchedResponse Of(PackedResponse response, SessionCell row, bool withLink = true)
    {
        if (!withLink)
            return new(row, response.At, response.Accuracy, "");
        var (accuracy, link) = response.Scored();
        return new(row, response.At, accuracy, link);
    }

    /// <summary>The clips that some have.</summary>
    public static IReadOnlyCollection<string> Links(IEnumerable<MatchedResponse> responses) =>
        responses.Where(response => response.Link.Length > 0).Select(response => response.Link).ToHashSet(StringComparer.Ordinal);

    /// <summary>Adds it.</summary>
    /// <param name="clips">The metrics of links, where they are known.</param>
    public void AddTo(IReadOnlyDictionary<string, ClipMetrics> clips)
    {
        Row.Sums.Add(At, Accuracy, clips.GetValueOrDefault(Link));
        Row.Page!.HasOtherSums = true;
    }
}
