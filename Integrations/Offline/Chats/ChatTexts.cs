using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;

namespace LearningSessions.Integrations.Offline.Chats;

/// <summary>The sentences of offline analyses in one language, from <c>Texts/</c>.</summary>
internal sealed partial class ChatTexts
{
    private static readonly ConcurrentDictionary<string, ChatTexts> Read = new();

    private readonly Dictionary<string, string> _byKey;

    private ChatTexts(Dictionary<string, string> byKey) => _byKey = byKey;

    /// <summary>In one of the languages of <see cref="ChatCues.Languages"/>; English for all others.</summary>
    public static ChatTexts For(string? language) => Read.GetOrAdd(ChatCues.Languages.Contains(language) ? language! : "en", Load);

    /// <summary>The text of a key, with its places filled in.</summary>
    public string Say(string key, params ReadOnlySpan<(string Place, string Value)> values)
    {
        var filled = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (place, value) in values)
            filled[place] = value;
        return PlacePattern().Replace(_byKey[key], match => filled[match.Groups[1].Value]);
    }

    /// <summary>A time in its largest whole unit.</summary>
    public string Time(double seconds) => seconds switch
    {
        < 120 => In("seconds", seconds),
        < 7_200 => In("minutes", seconds / 60),
        < 172_800 => In("hours", seconds / 3_600),
        _ => In("days", seconds / 86_400),
    };

    private string In(string unit, double count) => Say(unit, ("n", Math.Floor(count).ToString(CultureInfo.InvariantCulture)));

    private static ChatTexts Load(string language)
    {
        using var stream = typeof(ChatTexts).Assembly.GetManifestResourceStream($"{typeof(ChatTexts).Namespace}.Texts.chat.{language}.texts.txt")
            ?? throw new InvalidOperationException($"The texts of '{language}' are not built in.");
        using var reader = new StreamReader(stream);
        return new ChatTexts(reader.ReadToEnd().Split('\n')
            .Where(line => line.Contains('=', StringComparison.Ordinal) && !line.StartsWith('#'))
            .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal));
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex PlacePattern();
}
