using System.Collections.Frozen;

namespace LearningSessions.Grains.Live.Grammar;

/// <summary>Lists of words and what should stand in their place.</summary>
internal static class WordPairs
{
    /// <summary>Reads a list: pairs with a space within, a comma between them.</summary>
    public static FrozenDictionary<string, string> Of(string list) => list
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(pair => pair.Split(' '))
        .ToFrozenDictionary(pair => pair[0], pair => pair[1]);
}
