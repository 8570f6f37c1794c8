using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LearningSessions.Grains.Live.Grammar;

/// <summary>A little word said twice: the the. Words that may rightly stand twice (that that, had had, very very) are left alone.</summary>
internal static class DoubledWords
{
    private static readonly FrozenSet<string> Little = FrozenSet.ToFrozenSet(
        ["the", "a", "an", "is", "are", "was", "were", "to", "of", "at", "my", "your", "our", "their", "and", "because", "with", "from"]);

    public static FoundEdit? At(ImmutableArray<string> words, int at) =>
        Little.Contains(words[at]) && GrammarRules.At(words, at + 1) == words[at]
            ? new FoundEdit(at, 2, words[at], "U:OTHER", $"Say “{words[at]}” once.")
            : null;
}
