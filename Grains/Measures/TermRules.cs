using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Grains.Measures;

/// <summary>Which terms of mathematics a call is about.</summary>
public static class TermRules
{
    /// <summary>The most terms that are kept of one call.</summary>
    public const int MaxTerms = 40;

    /// <summary>The terms said by anybody, the most frequent first, equally frequent ones by code point; the same places that the density of terms counts.</summary>
    public static ImmutableArray<TermCount> In(Transcript transcript)
    {
        var conversation = Conversation.Of(transcript);
        var lexicon = conversation.Lexicon(WordList.MathsTerms);
        return
        [
            .. conversation.Turns.SelectMany(turn => turn.Utterances)
                .SelectMany(utterance => lexicon.FindIn(utterance.Words).Select(match => Said(utterance.Words, match)))
                .GroupBy(term => term, StringComparer.Ordinal)
                .Select(term => new TermCount(term.Key, term.Count()))
                .OrderByDescending(term => term.Count)
                .ThenBy(term => term.Term, StringComparer.Ordinal)
                .Take(MaxTerms),
        ];
    }

    private static string Said(ImmutableArray<SpokenWord> words, LexiconMatch match) =>
        string.Join(' ', words.Skip(match.Start).Take(match.Length).Select(word => word.Text));
}
