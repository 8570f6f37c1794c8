using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LearningSessions.Grains.Live.Grammar;

/// <summary>A thing that can be counted stands in the plural after a number from two on, unless it is part of a longer name (a ten minute walk).</summary>
internal static class Plurals
{
    private static readonly FrozenSet<string> Numbers = FrozenSet.ToFrozenSet(
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "thirty", "forty", "fifty", "many", "several"]);

    private static readonly FrozenSet<string> NamesOfOne = FrozenSet.ToFrozenSet(
        ["number", "page", "chapter", "grade", "question", "room", "lesson", "unit", "level", "part", "step", "how", "class", "section", "exercise"]);

    private static readonly FrozenSet<string> Follows = FrozenSet.ToFrozenSet(
        ["and", "but", "because", "so", "in", "on", "at", "with", "who", "are", "were", "have", "from", "for", "then", "when"]);

    private static readonly FrozenDictionary<string, string> Things = new[]
    {
        "brother", "sister", "friend", "dog", "cat", "book", "apple", "car", "house", "teacher", "student", "boy", "girl", "question", "answer", "picture", "song", "game", "bird", "tree", "flower",
        "chair", "table", "room", "window", "door", "pencil", "pen", "bag", "shirt", "shoe", "egg", "orange", "banana", "cousin", "uncle", "aunt", "language", "word", "sentence", "story", "city", "country",
        "child", "man", "woman", "person", "foot", "tooth",
    }.ToFrozenDictionary(thing => thing, Plural);

    private static readonly FrozenDictionary<string, string> Measures =
        new[] { "year", "month", "week", "day", "hour", "minute" }.ToFrozenDictionary(thing => thing, Plural);

    public static FoundEdit? At(ImmutableArray<string> words, int at)
    {
        var (number, thing, after) = (words[at], GrammarRules.At(words, at + 1), GrammarRules.At(words, at + 2));
        if (!Numbers.Contains(number) || NamesOfOne.Contains(GrammarRules.At(words, at - 1)))
            return null;
        var plural = Things.TryGetValue(thing, out var things) && (after == "" || Follows.Contains(after)) ? things
            : Measures.TryGetValue(thing, out var measures) && (after == "ago" || Follows.Contains(after)) ? measures
            : null;
        return plural is null ? null : new FoundEdit(at, 2, $"{number} {plural}", "R:NOUN:NUM", $"After “{number}” say “{plural}”.");
    }

    private static string Plural(string thing) => thing switch
    {
        "child" => "children",
        "man" => "men",
        "woman" => "women",
        "person" => "people",
        "foot" => "feet",
        "tooth" => "teeth",
        _ when thing[^1] == 'y' && !"aeiou".Contains(thing[^2], StringComparison.Ordinal) => thing[..^1] + "ies",
        _ => thing + "s",
    };
}
