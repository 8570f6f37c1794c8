using System.Buffers;
using System.Collections.Frozen;

namespace LearningSessions.Grains.Privacy;

/// <summary>The forms in which known people are named, and a placeholder for each: <c>[PERSON_1]</c> for the whole name,
/// <c>[PERSON_1A]</c>, <c>[PERSON_1B]</c> … for its words.</summary>
internal sealed class KnownNames
{
    private const int MinLength = 2;
    private static readonly FrozenSet<string> Particles =
        FrozenSet.Create(StringComparer.Ordinal, "al", "da", "das", "de", "del", "di", "do", "dos", "el", "la", "las", "los", "le", "van", "von", "bin", "ibn");

    // What may stand between the words of one name: "Ana  María", "Jean-Pierre", "O'Brien", "J. López".
    private static readonly SearchValues<char> Joints = SearchValues.Create(" \t\r\n\u00A0.-_\u2010\u2011'\u2019\u02BC");

    private readonly Dictionary<string, List<Form>> formsByFirstWord = new(StringComparer.Ordinal);

    public KnownNames(IEnumerable<string> names)
    {
        var number = 0;
        foreach (var name in names.Where(name => TextToken.Of(name).Count > 0).Distinct(StringComparer.Ordinal))
        {
            number++;
            Add(name.Trim(), $"[PERSON_{number}]", isWhole: true);
            foreach (var (index, part) in Parts(name.Trim()).Take('Z' - 'A' + 1).Index())
                Add(part, $"[PERSON_{number}{(char)('A' + index)}]", isWhole: false);
        }
    }

    /// <summary>What each placeholder stands for.</summary>
    public Dictionary<string, string> Originals { get; } = new(StringComparer.Ordinal);

    /// <summary>The longest known form that begins with a token; null when none does.</summary>
    public (string Placeholder, int Words)? At(List<TextToken> tokens, int index, string text)
    {
        if (!formsByFirstWord.TryGetValue(tokens[index].Word, out var forms))
            return null;
        foreach (var form in forms)
        {
            if (Matches(form.Words, tokens, index, text))
                return (form.Placeholder, form.Words.Length);
        }

        return null;
    }

    // The words of a name, then the parts of its compound words: "O'Brien-Núñez" is also known as "O'Brien", "Núñez" and "Brien".
    private static IEnumerable<string> Parts(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var halves = words.SelectMany(word => word.Split(['-', '\u2010', '\u2011'], StringSplitOptions.RemoveEmptyEntries));
        var tokens = TextToken.Of(name).Select(token => name[token.Start..token.End]);
        return words.Concat(halves).Concat(tokens).Where(part => part != name).Distinct(StringComparer.Ordinal);
    }

    private static bool Matches(string[] words, List<TextToken> tokens, int index, string text)
    {
        if (index + words.Length > tokens.Count)
            return false;
        for (var offset = 0; offset < words.Length; offset++)
        {
            if (tokens[index + offset].Word != words[offset])
                return false;
            if (offset > 0 && !IsJoint(text.AsSpan(tokens[index + offset - 1].End, tokens[index + offset].Start - tokens[index + offset - 1].End)))
                return false;
        }

        return true;
    }

    private static bool IsJoint(ReadOnlySpan<char> between) => between.IndexOfAnyExcept(Joints) < 0;

    private void Add(string original, string placeholder, bool isWhole)
    {
        var words = TextToken.Of(original).Select(token => token.Word).ToArray();
        if (words.Length == 0 || (!isWhole && words is [var only] && (only.Length < MinLength || Particles.Contains(only))))
            return;
        if (!formsByFirstWord.TryGetValue(words[0], out var forms))
            formsByFirstWord[words[0]] = forms = [];
        if (forms.Any(form => form.Words.SequenceEqual(words)))
            return;
        Originals[placeholder] = original;
        forms.Add(new Form(words, placeholder));
        forms.Sort((one, other) => other.Words.Length.CompareTo(one.Words.Length));
    }

    private sealed record Form(string[] Words, string Placeholder);
}
