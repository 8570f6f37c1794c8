using System.Collections.Concurrent;

namespace LearningSessions.Grains.Measures;

/// <summary>
/// Finds the lists for a language, each read once. English has its own; Spanish serves Portuguese, Galician, Catalan and Guaraní too
/// (calls in Guaraní mix in Spanish for numbers and terms); any other language, and none, is searched with both.
/// </summary>
public static class WordLists
{
    private static readonly ConcurrentDictionary<(WordList List, string Languages), Lexicon> Read = new();

    /// <summary>The list for a language.</summary>
    /// <param name="list">Which list.</param>
    /// <param name="language">BCP 47; only the part before the first hyphen counts.</param>
    public static Lexicon For(WordList list, string language) => Read.GetOrAdd((list, Languages(language)), Load);

    private static string Languages(string language) => language.Split('-', '_')[0].ToLowerInvariant() switch
    {
        "en" or "eng" => "en",
        "es" or "spa" or "pt" or "por" or "gl" or "ca" or "gn" or "grn" => "es",
        _ => "en es",
    };

    private static Lexicon Load((WordList List, string Languages) key) =>
        Lexicon.Parse(key.Languages.Split(' ').SelectMany(language => Lines($"{key.List}.{language}.words.txt")));

    private static string[] Lines(string file)
    {
        using var stream = typeof(WordLists).Assembly.GetManifestResourceStream($"{typeof(WordLists).Namespace}.Words.{file}")
            ?? throw new InvalidOperationException($"The word list {file} is not built in.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n');
    }
}
