using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Measures;

namespace LearningSessions.Integrations.Offline;

/// <summary>Which terms of mathematics the doubts were about.</summary>
internal static class DoubtTopics
{
    private const int MostTerms = 2;
    private const int ShortestTerm = 5;
    private const int LeastSightings = 3;

    /// <summary>
    /// The two terms named most often where a sign was seen and in the tutor's words just before; null when none was, or the signs are fewer than three. Terms of
    /// fewer than five letters ("más", "sum") say too little.
    /// </summary>
    public static Statement? Of(Phrasing phrasing, CallReading[] calls, Confusion confusion)
    {
        if (confusion.Parts.Sum(part => part.Count) < LeastSightings)
            return null;
        var terms = confusion.Parts
            .SelectMany(part => part.Evidence)
            .Select(citation => Sighting.Of(calls, citation))
            .OfType<Sighting>()
            .SelectMany(seen => new[] { seen.TutorBefore, seen.Utterance }.OfType<SpokenUtterance>(), (seen, said) => seen with { Utterance = said })
            .Distinct()
            .SelectMany(Terms)
            .Where(named => named.Term.Length >= ShortestTerm)
            .GroupBy(named => named.Term)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(MostTerms)
            .ToArray();
        if (terms.Length == 0)
            return null;
        var at = terms[0].First().At;
        return Statement.On(
            phrasing, "see.topic", new Example(at.Call.Call, at.Utterance, at.Utterance.Text), ("terms", phrasing.Row([.. terms.Select(group => group.Key)])));
    }

    private static IEnumerable<(string Term, Sighting At)> Terms(Sighting seen) =>
        seen.Call.Conversation.Lexicon(WordList.MathsTerms)
            .FindIn(seen.Utterance.Words)
            .Select(match => (string.Join(' ', seen.Utterance.Words.Skip(match.Start).Take(match.Length).Select(word => word.Text)), seen));
}
