using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace LearningSessions.Integrations.Offline;

/// <summary>The sentences of offline feedback in one language, from <c>Texts/</c>.</summary>
internal sealed partial class FeedbackTexts
{
    private static readonly ConcurrentDictionary<string, FeedbackTexts> Read = new();

    private readonly Dictionary<string, string> _byKey;

    private FeedbackTexts(Dictionary<string, string> byKey) => _byKey = byKey;

    /// <summary>Spanish for a tutor who reads Spanish; English for all others.</summary>
    /// <param name="language">BCP 47.</param>
    public static FeedbackTexts For(string language) =>
        Read.GetOrAdd(language.Split('-', '_')[0].Equals("es", StringComparison.OrdinalIgnoreCase) ? "es" : "en", Load);

    /// <summary>The text of a key, with its places filled in.</summary>
    public string Say(string key, params ReadOnlySpan<(string Place, string Value)> values)
    {
        var filled = new Dictionary<string, string>();
        foreach (var (place, value) in values)
            filled[place] = value;
        return PlacePattern().Replace(_byKey[key], match => filled[match.Groups[1].Value]);
    }

    private static FeedbackTexts Load(string language)
    {
        using var stream = typeof(FeedbackTexts).Assembly.GetManifestResourceStream($"{typeof(FeedbackTexts).Namespace}.Texts.feedback.{language}.texts.txt")
            ?? throw new InvalidOperationException($"The feedback texts of '{language}' are not built in.");
        using var reader = new StreamReader(stream);
        return new FeedbackTexts(reader.ReadToEnd().Split('\n')
            .Where(line => line.Contains('=') && !line.StartsWith('#'))
            .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(pair => pair[0], pair => pair[1]));
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex PlacePattern();
}
