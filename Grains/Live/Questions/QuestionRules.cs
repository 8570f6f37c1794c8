using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LearningSessions.Grains.Interfaces.Live;

namespace LearningSessions.Grains.Live.Questions;

/// <summary>Which questions come next.</summary>
public static class QuestionRules
{
    /// <summary>The most questions that are remembered of a learner: some 200 sessions.</summary>
    public const int MostKept = 2_000;

    /// <summary>Chooses questions.</summary>
    /// <param name="state">What was asked before.</param>
    /// <param name="candidates">In the order in which they are wanted.</param>
    /// <param name="count">How many.</param>
    /// <returns>The chosen: those that were never asked first, then those that were asked longest ago; and the state with them.</returns>
    public static (ImmutableArray<string> Chosen, LearnerQuestionsState Next) Take(LearnerQuestionsState state, ImmutableArray<string> candidates, int count)
    {
        var order = state.Asked.Select((hash, i) => (hash, i)).ToDictionary(each => each.hash, each => each.i);
        ImmutableArray<string> chosen =
        [
            .. candidates.DistinctBy(Hash).OrderBy(text => order.TryGetValue(Hash(text), out var place) ? place : -1).Take(count),
        ];
        var hashes = chosen.Select(Hash).ToHashSet();
        ImmutableArray<long> asked = [.. state.Asked.Where(hash => !hashes.Contains(hash)), .. chosen.Select(Hash)];
        return (chosen, new LearnerQuestionsState { Asked = asked.Length > MostKept ? asked[^MostKept..] : asked });
    }

    /// <summary>The questions of a session: what was chosen, numbered from 1, each with where it comes from.</summary>
    /// <param name="chosen">Texts of candidates.</param>
    /// <param name="candidates">What was written.</param>
    public static ImmutableArray<LiveQuestion> Number(ImmutableArray<string> chosen, ImmutableArray<LiveQuestion> candidates) =>
        [.. chosen.Select((text, i) => new LiveQuestion(i + 1, text, candidates.FirstOrDefault(each => each.Text == text)?.Source))];

    // In any case, spacing and punctuation it is the same question.
    private static long Hash(string text)
    {
        var plain = string.Join(' ', text.ToLowerInvariant().Split([' ', ',', '.', '?', '!', '¿', '¡', ';', ':'], StringSplitOptions.RemoveEmptyEntries));
        return BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(plain)));
    }
}
