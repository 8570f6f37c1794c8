namespace LearningSessions.Storage;

/// <summary>Text as the catalogue searches and sorts it: lower case in every alphabet, which SQL functions are not.</summary>
internal static class SearchText
{
    /// <summary>The parts that are known, in lower case.</summary>
    public static string Of(params ReadOnlySpan<string?> parts) => string.Join('\n', parts!).ToLowerInvariant();

    /// <summary>A LIKE pattern (escape character <c>\</c>) that finds <paramref name="search"/> anywhere.</summary>
    public static string Pattern(string search) =>
        $"%{Of(search).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
}
