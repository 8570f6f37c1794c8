using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LearningSessions.Grains.Live.Grammar;

/// <summary>After did and does, and after a pronoun with a modal, stands the verb as the dictionary has it; after have, its participle.</summary>
internal static class VerbForms
{
    private static readonly FrozenSet<string> Pronouns = FrozenSet.ToFrozenSet(["i", "you", "he", "she", "it", "we", "they"]);
    private static readonly FrozenSet<string> Modals = FrozenSet.ToFrozenSet(["can", "could", "will", "would", "should", "must", "may", "might"]);
    private static readonly FrozenSet<string> Negated = FrozenSet.ToFrozenSet(
        ["didn't", "doesn't", "don't", "can't", "couldn't", "won't", "wouldn't", "shouldn't", "mustn't"]);

    private static readonly FrozenSet<string> Wishes = FrozenSet.ToFrozenSet(["want", "wants", "wanted", "need", "needs", "needed", "going", "like", "likes", "try", "tried"]);

    // Forms that are no dictionary form themselves, so that put, read, come and run are left alone.
    private static readonly FrozenDictionary<string, string> Dictionary = WordPairs.Of(
        """
        went go, goes go, gone go, ate eat, eats eat, made make, makes make, said say, says say, took take, takes take, came come,
        comes come, got get, gets get, gave give, gives give, knew know, knows know, told tell, tells tell, wrote write, writes write,
        bought buy, buys buy, has have, had have, likes like, liked like, wants want, wanted want, needs need, plays play, played play,
        speaks speak, spoke speak, thinks think, sleeps sleep, slept sleep, drank drink, sang sing, learned learn, learns learn,
        taught teach, teaches teach, studied study, studies study, worked work, lived live, called call, helped help, helps help,
        understood understand, does do, did do, is be, was be
        """);

    private static readonly FrozenDictionary<string, string> Participles = WordPairs.Of(
        """
        went gone, ate eaten, did done, wrote written, took taken, gave given, came come, spoke spoken, drank drunk, sang sung, knew known,
        broke broken, forgot forgotten, drew drawn, swam swum, began begun
        """);

    public static FoundEdit? At(ImmutableArray<string> words, int at) => AfterAuxiliary(words, at) ?? AfterHave(words, at) ?? AfterTo(words, at);

    private static FoundEdit? AfterAuxiliary(ImmutableArray<string> words, int at)
    {
        var (word, next) = (words[at], GrammarRules.At(words, at + 1));
        var isNegated = next == "not";
        var verb = GrammarRules.At(words, at + (isNegated ? 2 : 1));
        var counts = Negated.Contains(word)
            || isNegated && (word is "did" or "does" or "do" || Modals.Contains(word))
            || Modals.Contains(word) && Pronouns.Contains(GrammarRules.At(words, at - 1));
        if (!counts || !Dictionary.TryGetValue(verb, out var right))
            return null;
        // “… don't is”, “what I can is” may be the end of one clause and the begin of the next.
        if (verb is "is" or "was" && !isNegated && !Negated.Contains(word))
            return null;
        var auxiliary = isNegated ? $"{word} not" : word;
        return new FoundEdit(at, isNegated ? 3 : 2, $"{auxiliary} {right}", "R:VERB:FORM", $"After “{auxiliary}” the verb is “{right}”.");
    }

    private static FoundEdit? AfterHave(ImmutableArray<string> words, int at)
    {
        var (word, next) = (words[at], GrammarRules.At(words, at + 1));
        return word is "have" or "has" or "had" or "i've" or "we've" or "they've" or "you've" or "haven't" or "hasn't"
            && (word[^1] != 'd' || Pronouns.Contains(GrammarRules.At(words, at - 1)))
            && Participles.TryGetValue(next, out var right)
            ? new FoundEdit(at, 2, $"{word} {right}", "R:VERB:FORM", $"After “{word}” the verb is “{right}”.")
            : null;
    }

    private static FoundEdit? AfterTo(ImmutableArray<string> words, int at) =>
        words[at] == "to" && Wishes.Contains(GrammarRules.At(words, at - 1)) && Dictionary.TryGetValue(GrammarRules.At(words, at + 1), out var right)
            ? new FoundEdit(at, 2, $"to {right}", "R:VERB:FORM", $"After “to” the verb is “{right}”.")
            : null;
}
