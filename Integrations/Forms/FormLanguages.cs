namespace LearningSessions.Integrations.Forms;

/// <summary>What forms call languages.</summary>
internal static class FormLanguages
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["español"] = "es",
        ["espanol"] = "es",
        ["castellano"] = "es",
        ["spanish"] = "es",
        ["guaraní"] = "gn",
        ["guarani"] = "gn",
        ["inglés"] = "en",
        ["ingles"] = "en",
        ["english"] = "en",
        ["portugués"] = "pt",
        ["portugues"] = "pt",
        ["portuguese"] = "pt",
    };

    /// <summary>The BCP 47 language of a form's word where it is known, else the word.</summary>
    public static string Of(string word, IReadOnlyDictionary<string, string> own) =>
        own.GetValueOrDefault(word) ?? Known.GetValueOrDefault(word.Normalize()) ?? word;
}
