using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Grains.Measures;

/// <summary>
/// Finds questions, also where an engine writes neither marks nor capitals. A sentence with a question mark is one, a sentence with
/// another mark is none; a sentence without a mark is one when, lead-ins such as "okay so" aside, it begins like one, or when a phrase
/// that only questions have ("can you", "how many", an accented "cuánto") stands anywhere in it.
/// </summary>
public static class QuestionRules
{
    /// <summary>The questions of an utterance, in order; where nothing marks its beginning, a question begins with its opening.</summary>
    /// <param name="utterance">What was said.</param>
    /// <param name="language">BCP 47.</param>
    public static ImmutableArray<Question> In(Utterance utterance, string language) =>
        [.. Sentences.Of(utterance).Select(sentence => sentence.Mark switch
            {
                '?' => new Question(sentence.Text, sentence.Words, IsOpen(sentence.Words, language)),
                null => Unmarked(sentence.Words, language),
                _ => null,
            })
            .OfType<Question>()];

    /// <summary>The words without the lead-ins at their beginning.</summary>
    public static ImmutableArray<SpokenWord> WithoutLeadIns(ImmutableArray<SpokenWord> words, string language)
    {
        var leadIns = WordLists.For(WordList.LeadIns, language);
        while (!words.IsEmpty && leadIns.At(words, 0) is { } leadIn)
            words = words[leadIn.Length..];
        return words;
    }

    private static bool IsOpen(ImmutableArray<SpokenWord> words, string language) =>
        WordLists.For(WordList.OpenQuestions, language).OccursIn(WithoutLeadIns(words, language));

    private static Question? Unmarked(ImmutableArray<SpokenWord> words, string language)
    {
        var sentence = WithoutLeadIns(words, language);
        if (Beginning(WordList.OpenQuestions).Concat(Beginning(WordList.ClosedQuestions)).Select(match => (int?)match.Start).Min() is not { } start)
            return null;
        var question = sentence[start..];
        return new Question(string.Join(' ', question.Select(word => word.Text)), question, IsOpen(question, language));

        IEnumerable<LexiconMatch> Beginning(WordList openings) => WordLists.For(openings, language)
            .FindIn(sentence)
            .Where(match => match.Start == 0 || match.Length > 1 || match.Accented);
    }
}
