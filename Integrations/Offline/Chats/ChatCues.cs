using System.Collections.Concurrent;
using System.Collections.Frozen;
using LearningSessions.Grains.Chats.Analysis;
using LearningSessions.Grains.Measures;

namespace LearningSessions.Integrations.Offline.Chats;

/// <summary>Finds cues in messages, in any of the three languages: people mix them.</summary>
internal static class ChatCues
{
    private static readonly ConcurrentDictionary<ChatCue, Lexicon> Read = new();

    private static readonly FrozenDictionary<string, FrozenSet<string>> Common = Languages.ToFrozenDictionary(
        language => language,
        language => Lines($"Common.{language}").SelectMany(ChatWords.Of).ToFrozenSet(StringComparer.Ordinal));

    /// <summary>The languages that are understood.</summary>
    public static string[] Languages => ["en", "es", "pt"];

    /// <summary>How many cues a text holds.</summary>
    public static int Count(ChatCue cue, string text) => Read.GetOrAdd(cue, Load).FindIn(SpokenWords.Of(text)).Count();

    /// <summary>Whether a text holds a cue.</summary>
    public static bool Has(ChatCue cue, string text) => Count(cue, text) > 0;

    /// <summary>Whether a plain word says nothing of a topic.</summary>
    public static bool IsCommon(string word) => Common.Values.Any(words => words.Contains(word));

    /// <summary>The language most of the common words are of; null when none is, or when two are as many.</summary>
    public static string? LanguageOf(IEnumerable<string> texts)
    {
        var words = texts.SelectMany(ChatWords.Of).ToList();
        var counts = Common.Select(each => (Language: each.Key, Count: words.Count(each.Value.Contains))).OrderByDescending(each => each.Count).ToList();
        return counts[0].Count > counts[1].Count ? counts[0].Language : null;
    }

    private static Lexicon Load(ChatCue cue) => Lexicon.Parse(Languages.SelectMany(language => Lines($"{cue}.{language}")));

    private static string[] Lines(string list)
    {
        using var stream = typeof(ChatCues).Assembly.GetManifestResourceStream($"{typeof(ChatCues).Namespace}.Words.{list}.words.txt")
            ?? throw new InvalidOperationException($"The word list {list} is not built in.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => !line.StartsWith('#'))];
    }
}
