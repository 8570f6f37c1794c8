using System.Text;
using System.Text.RegularExpressions;

namespace LearningSessions.Grains.Privacy;

/// <summary>Replaces known names and phone numbers by placeholders that are stable within one mask, and puts them back. Whole words
/// only, whatever their case and accents; a possessive ("Ana's") keeps its ending.</summary>
public sealed partial class Mask
{
    private readonly KnownNames? names;
    private readonly List<string> phones = [];
    private readonly Dictionary<string, string> phonePlaceholders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> originals = new(StringComparer.OrdinalIgnoreCase);

    private Mask(IReadOnlyCollection<KnownPerson> people)
    {
        names = new KnownNames(people.Select(person => person.Name));
        foreach (var (placeholder, original) in names.Originals)
            originals[placeholder.Trim('[', ']')] = original;
        phones.AddRange(people.Where(person => person.Phone is not null).Select(person => string.Concat(person.Phone!.Where(char.IsAsciiDigit))));
    }

    private Mask()
    {
    }

    /// <summary>Hides nothing.</summary>
    public static Mask None { get; } = new();

    /// <summary>A mask over these people.</summary>
    public static Mask Of(IReadOnlyCollection<KnownPerson> people) => new(people);

    /// <summary>The text without known names and without phone numbers.</summary>
    public string Hide(string text) => names is null ? text : HideNames(HidePhones(text), names);

    /// <summary>The text with the names and numbers that its placeholders stand for, in the form in which they are known.</summary>
    public string Restore(string text) => names is null
        ? text
        : Placeholder().Replace(text, match => originals.GetValueOrDefault(match.Groups[1].Value, match.Value));

    private static string HideNames(string text, KnownNames names)
    {
        var tokens = TextToken.Of(text);
        var result = new StringBuilder(text.Length);
        var copied = 0;
        for (var index = 0; index < tokens.Count; index++)
        {
            if (names.At(tokens, index, text) is not { } found)
                continue;
            result.Append(text, copied, tokens[index].Start - copied).Append(found.Placeholder);
            index += found.Words - 1;
            copied = tokens[index].End;
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }

    private string HidePhones(string text)
    {
        var result = new StringBuilder(text.Length);
        var copied = 0;
        foreach (var (start, length) in PhoneSpans.Of(text, phones))
        {
            result.Append(text, copied, start - copied).Append(PlaceholderOf(text.Substring(start, length)));
            copied = start + length;
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }

    private string PlaceholderOf(string phone)
    {
        if (!phonePlaceholders.TryGetValue(phone, out var placeholder))
        {
            var name = $"PHONE_{phonePlaceholders.Count + 1}";
            phonePlaceholders[phone] = placeholder = $"[{name}]";
            originals[name] = phone;
        }

        return placeholder;
    }

    // Models lose brackets and change case.
    [GeneratedRegex(@"\[?\b((?:PERSON|PHONE)_[0-9]+[A-Z]?)\b\]?", RegexOptions.IgnoreCase)]
    private static partial Regex Placeholder();
}
