using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LearningSessions.Grains.Live.Grammar;

/// <summary>A before a consonant that is heard, an before a vowel that is heard.</summary>
internal static class Articles
{
    private static readonly FrozenSet<string> NoNouns = FrozenSet.ToFrozenSet(
    [
        "a", "about", "after", "again", "ah", "all", "also", "am", "an", "and", "any", "are", "as", "at", "each", "eh", "either", "else", "er", "even", "ever",
        "every", "i", "i'd", "i'll", "i'm", "i've", "if", "in", "into", "is", "isn't", "it", "it's", "its", "of", "off", "oh", "on", "only", "or", "our", "out", "over",
        "uh", "um", "under", "until", "up", "upon", "us", "other", "others", "aren't",
    ]);

    private static readonly string[] SpokenWithConsonant =
        ["uni", "use", "usa", "usu", "uti", "euro", "eu", "one", "once", "ewe", "ufo", "uk", "ur", "u-"];

    private static readonly string[] SpokenWithVowel = ["hour", "honest", "honor", "honour", "heir"];

    public static FoundEdit? At(ImmutableArray<string> words, int at)
    {
        var next = GrammarRules.At(words, at + 1);
        if (next.Length < 3 || NoNouns.Contains(next) || !next.All(character => char.IsAsciiLetter(character) || character is '\'' or '-'))
            return null;
        return (words[at], BeginsWithVowel(next)) switch
        {
            ("a", true) => Edit(at, next, "an", "a vowel"),
            ("an", false) => Edit(at, next, "a", "a consonant"),
            _ => null,
        };
    }

    private static bool BeginsWithVowel(string word)
    {
        if (SpokenWithVowel.Any(each => word.StartsWith(each, StringComparison.Ordinal)))
            return true;
        if (!"aeiou".Contains(word[0], StringComparison.Ordinal))
            return false;
        return !SpokenWithConsonant.Any(each => word.StartsWith(each, StringComparison.Ordinal)) || word.StartsWith("unin", StringComparison.Ordinal)
            || word.StartsWith("unim", StringComparison.Ordinal) || word.StartsWith("urg", StringComparison.Ordinal);
    }

    private static FoundEdit Edit(int at, string next, string right, string sound) =>
        new(at, 2, $"{right} {next}", "R:DET", $"“{next}” begins with the sound of {sound}: say “{right} {next}”.");
}
