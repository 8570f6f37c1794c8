using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LearningSessions.Grains.Live.Grammar;

/// <summary>The verb agrees with a pronoun right before it, or with people and children; there are before numbers from two on. Only where a sentence or a clause
/// begins, for elsewhere a verb before it may ask for another form.</summary>
internal static class Agreement
{
    private static readonly FrozenSet<string> Openers = FrozenSet.ToFrozenSet(["", "but", "because", "when", "then", "so", "although", "while"]);
    private static readonly FrozenSet<string> Third = FrozenSet.ToFrozenSet(["he", "she", "it"]);
    private static readonly FrozenSet<string> Others = FrozenSet.ToFrozenSet(["i", "you", "we", "they"]);
    private static readonly FrozenSet<string> Before = FrozenSet.ToFrozenSet(["the", "many", "these", "those", "some", "most", "all", "other", "young", "old"]);
    private static readonly FrozenSet<string> Many = FrozenSet.ToFrozenSet(["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "many", "several"]);

    private static readonly FrozenDictionary<string, string> ThirdForms = WordPairs.Of(
        """
        have has, do does, go goes, are is, am is, don't doesn't, haven't hasn't, aren't isn't, like likes, want wants, need needs,
        live lives, think thinks, know knows, say says, make makes, eat eats, play plays, speak speaks, study studies, love loves,
        give gives, take takes, come comes, get gets, learn learns, teach teaches, watch watches, write writes, sleep sleeps, drink drinks,
        sing sings
        """);

    private static readonly FrozenDictionary<string, string> OtherForms = ThirdForms
        .Where(pair => pair.Key is not ("are" or "am" or "aren't")).ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public static FoundEdit? At(ImmutableArray<string> words, int at)
    {
        var (word, next) = (words[at], GrammarRules.At(words, at + 1));
        if (word == "there" && next is "is" or "was" && Many.Contains(GrammarRules.At(words, at + 2)) && GrammarRules.At(words, at + 3) is not ("percent" or ""))
            return Edit(at, "there", next == "is" ? "are" : "were", "There is for one, there are for more.");
        if (word is "people" or "children" && IsSubject(words, at) && ToMany(next) is { } plural)
            return Edit(at, word, plural, $"“{word.ToUpperInvariant()[0]}{word[1..]}” are many: say “{word} {plural}”.");
        if (!Openers.Contains(GrammarRules.At(words, at - 1)))
            return null;
        if (Third.Contains(word) && ThirdForms.TryGetValue(next, out var third) && !IsMended(words, at))
            return Edit(at, word, third, $"With “{word}” the verb is “{third}”.");
        if (Others.Contains(word) && Right(word, next) is { } right)
            return Edit(at, word, right, $"With “{word}” the verb is “{right}”.");
        return null;
    }

    private static string? Right(string pronoun, string verb) => (pronoun, verb) switch
    {
        ("i", "is" or "are") => "am",
        ("i", _) => OtherForms.GetValueOrDefault(verb),
        (_, "is" or "am") => "are",
        (_, "was") => "were",
        (_, "isn't") => "aren't",
        _ => OtherForms.GetValueOrDefault(verb),
    };

    private static string? ToMany(string verb) => verb switch
    {
        "is" => "are",
        "was" => "were",
        "has" => "have",
        "isn't" => "aren't",
        _ => null,
    };

    // “A group of people is”, “one of the children was”, “does the people” are other matters.
    private static bool IsSubject(ImmutableArray<string> words, int at)
    {
        var before = GrammarRules.At(words, at - 1);
        return Openers.Contains(before) || Before.Contains(before) && Openers.Contains(GrammarRules.At(words, at - 2));
    }

    // “He go goes”: the speaker mended it at once.
    private static bool IsMended(ImmutableArray<string> words, int at) => ThirdForms.Values.Contains(GrammarRules.At(words, at + 2));

    private static FoundEdit Edit(int at, string subject, string verb, string why) => new(at, 2, $"{subject} {verb}", "R:VERB:SVA", why);
}
