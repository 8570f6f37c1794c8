namespace LearningSessions.Integrations.Speech;

/// <summary>Reads BCP 47 tags.</summary>
public static class SpokenLanguage
{
    /// <summary>The primary language of a tag, in lower case: <c>en</c> of <c>en-GB</c>.</summary>
    public static string Primary(string tag) => tag.Split('-', '_')[0].ToLowerInvariant();

    /// <summary>Whether a tag names a language or one of its variants.</summary>
    public static bool Is(string tag, string primary) => Primary(tag) == primary;
}
