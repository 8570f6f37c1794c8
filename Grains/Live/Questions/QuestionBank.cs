using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Live;

namespace LearningSessions.Grains.Live.Questions;

/// <summary>The questions that come with the product: patterns by level, each for every topic. English and Spanish.</summary>
public static class QuestionBank
{
    private const string Topics = "topics";
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> English = Read("en");
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Spanish = Read("es");

    /// <summary>All questions that fit a request, the best first: of its topic and level, of its level, of other levels.</summary>
    /// <param name="request">Language, topic and level.</param>
    /// <param name="further">Topics that the curriculum has for it, before those of the bank.</param>
    public static ImmutableArray<LiveQuestion> For(BeginLiveSession request, ImmutableArray<string> further = default)
    {
        var bank = request.Language.Split('-', '_')[0].Equals("es", StringComparison.OrdinalIgnoreCase) ? Spanish : English;
        string[] own = request.Topic is { Length: > 0 } topic ? [topic] : [];
        string[] first = [.. own, .. further.IsDefault ? [] : further];
        var others = Turned(bank[Topics], request.Learner.Value).Except(first, StringComparer.OrdinalIgnoreCase).ToArray();
        var levels = Enum.GetValues<LiveLevel>().OrderBy(level => Math.Abs((int)level - (int)request.Level)).ToArray();
        return
        [
            .. levels.Take(1).SelectMany(level => Of(bank, level, first)),
            .. levels.Take(1).SelectMany(level => Of(bank, level, others)),
            .. levels.Skip(1).SelectMany(level => Of(bank, level, [.. first, .. others])),
        ];
    }

    // Round by round, so that ten questions are of ten patterns and of different topics.
    private static IEnumerable<LiveQuestion> Of(ImmutableDictionary<string, ImmutableArray<string>> bank, LiveLevel level, string[] topics)
    {
        var patterns = bank[level.ToString().ToLowerInvariant()];
        for (var round = 0; round < topics.Length; round++)
        {
            for (var i = 0; i < patterns.Length; i++)
                yield return new LiveQuestion(0, About(patterns[i], topics[(round + i) % topics.Length]), null);
        }
    }

    // In Spanish de and el are written as one word, and a and el; no English pattern has either.
    private static string About(string pattern, string topic) => pattern.Replace("{topic}", topic, StringComparison.Ordinal)
        .Replace(" de el ", " del ", StringComparison.Ordinal).Replace(" a el ", " al ", StringComparison.Ordinal);

    // Not every learner begins with the same topic.
    private static IEnumerable<string> Turned(ImmutableArray<string> topics, string learner)
    {
        var turn = learner.Sum(character => character) % topics.Length;
        return topics[turn..].Concat(topics[..turn]);
    }

    private static ImmutableDictionary<string, ImmutableArray<string>> Read(string language)
    {
        using var stream = typeof(QuestionBank).Assembly.GetManifestResourceStream($"questions/{language}.questions.txt")
            ?? throw new InvalidOperationException($"The question bank of {language} is not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n").Split("@@ ", StringSplitOptions.RemoveEmptyEntries)
            .Select(section => section.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ToImmutableDictionary(lines => lines[0], lines => lines.Skip(1).ToImmutableArray(), StringComparer.Ordinal);
    }
}
