namespace LearningSessions.Integrations.PocketSphinx;

/// <summary>Reads the entries of PocketSphinx's dictionary.</summary>
public static class PocketSphinxWord
{
    /// <summary>The word of an entry without the number of its pronunciation (<c>for(2)</c>), or null when it is none: <c>&lt;sil&gt;</c>,
    /// <c>&lt;s&gt;</c>, <c>[NOISE]</c>, <c>++BREATH++</c>.</summary>
    public static string? Text(string entry)
    {
        if (entry.Length == 0 || entry[0] is '<' or '[' || entry.StartsWith("++", StringComparison.Ordinal))
            return null;
        var variant = entry.IndexOf('(', StringComparison.Ordinal);
        return variant < 0 ? entry : entry[..variant];
    }
}
