using System.Collections.Frozen;
using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Grains.Live.Grammar;

namespace LearningSessions.Grains.Live.Coaching;

/// <summary>Coaches by rules, without a model. It says an answer fits only where it takes up words of its question, and never that one does not: that needs
/// understanding.</summary>
public sealed class OfflineCoach : ILiveCoach
{
    private const int MostEdits = 100;
    private const int LeastWords = 5;
    private const int LongestLittleWord = 3;

    // Words of questions that say nothing of what is asked.
    private static readonly FrozenSet<string> AnyQuestion = FrozenSet.ToFrozenSet(
    [
        "about", "tell", "what", "when", "where", "which", "that", "this", "with", "your", "have", "does", "like", "most", "would", "could", "should", "think", "there", "things",
        "three", "somebody", "people", "know", "from", "make", "them", "follow", "sobre", "cuéntame", "cómo", "cuándo", "qué", "cuál", "quién", "tiene", "para", "cosas", "tres", "más",
    ]);

    /// <inheritdoc />
    public Task<CoachOutcome> Coach(CoachRequest request, CancellationToken cancel)
    {
        var isEnglish = request.Session.Request.Language.Split('-', '_')[0].Equals("en", StringComparison.OrdinalIgnoreCase);
        ImmutableArray<GrammarEdit> edits = isEnglish ? [.. request.Clear.SelectMany(GrammarRules.Edits).Take(MostEdits)] : [];
        var answers = AnswerParts.Of(request);
        ImmutableArray<AnswerVerdict> verdicts = [.. answers.Select(each => Verdict(each.Question, each.Answer))];
        return Task.FromResult<CoachOutcome>(new CoachOutcome.Coached(new LiveReport
        {
            Coach = LiveOptions.Offline,
            Edits = edits,
            Answers = verdicts,
            Suggestions = Suggestions.Of(request, edits, verdicts),
        }));
    }

    private static AnswerVerdict Verdict(LiveQuestion question, string answer)
    {
        string[] words = Words(answer);
        if (words.Length == 0)
            return new AnswerVerdict(question.Number, AnswerSense.Unanswered, "");
        var asked = Words(question.Text).Where(word => word.Length > LongestLittleWord && !AnyQuestion.Contains(word)).Select(Stem).ToHashSet(StringComparer.Ordinal);
        return new AnswerVerdict(
            question.Number, words.Length >= LeastWords && words.Select(Stem).Any(asked.Contains) ? AnswerSense.Fits : AnswerSense.Unsure, "");
    }

    private static string[] Words(string text) =>
        text.ToLowerInvariant().Split([' ', ',', '.', '?', '!', '¿', '¡', ';', ':'], StringSplitOptions.RemoveEmptyEntries);

    private static string Stem(string word) => word.Length > 4 && word[^1] == 's' ? word[..^1] : word;
}
