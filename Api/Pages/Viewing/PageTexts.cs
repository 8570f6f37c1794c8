using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace LearningSessions.Api.Pages.Viewing;

/// <summary>What pages say in one language, from <c>Pages/Texts</c>.</summary>
public sealed partial class PageTexts
{
    private static readonly ConcurrentDictionary<string, PageTexts> Read = new();

    private readonly Dictionary<string, string> byKey;

    private PageTexts(Dictionary<string, string> byKey) => this.byKey = byKey;

    /// <summary>The languages there are, the one for everybody else first.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "es"];

    /// <summary>The keys there are.</summary>
    public IReadOnlyCollection<string> Keys => byKey.Keys;

    /// <summary>Whether there is a text of this key.</summary>
    public bool Has(string key) => byKey.ContainsKey(key);

    /// <summary>The texts of one of <see cref="Languages"/>.</summary>
    public static PageTexts In(string language) => Read.GetOrAdd(language, Load);

    /// <summary>The text of a key, with its places filled in.</summary>
    public string Say(string key, params ReadOnlySpan<(string Place, string Value)> values)
    {
        if (values.IsEmpty)
            return byKey[key];
        var filled = new Dictionary<string, string>();
        foreach (var (place, value) in values)
            filled[place] = value;
        return Places().Replace(byKey[key], match => filled[match.Groups[1].Value]);
    }

    private static PageTexts Load(string language)
    {
        using var stream = typeof(PageTexts).Assembly.GetManifestResourceStream($"LearningSessions.Api.Pages.Texts.pages.{language}.texts.txt")
            ?? throw new InvalidOperationException($"The texts of pages in '{language}' are not built in.");
        using var reader = new StreamReader(stream);
        return new PageTexts(reader.ReadToEnd().Split('\n')
            .Where(line => line.Contains('=') && !line.StartsWith('#'))
            .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
            .ToDictionary(pair => pair[0], pair => pair[1]));
    }

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Places();
}
