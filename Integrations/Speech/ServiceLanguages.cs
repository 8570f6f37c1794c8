using System.Collections.Frozen;

namespace LearningSessions.Integrations.Speech;

/// <summary>The languages that speech services recognize well enough to be asked for them.</summary>
public static class ServiceLanguages
{
    // Less than half of the words wrong with the family of Whisper models (OpenAI, "Speech to text: supported languages"). Guaraní is not among them.
    private static readonly FrozenSet<string> Known = FrozenSet.ToFrozenSet(
        ("af ar hy az be bs bg ca zh hr cs da nl en et fi fr gl de el he hi hu is id it ja kn kk ko lv lt mk ms mr mi ne no nb nn fa pl pt ro ru sr sk sl es "
            + "sw sv tl fil ta th tr uk ur vi cy").Split(' '),
        StringComparer.Ordinal);

    /// <summary>Whether a service is asked for a language.</summary>
    /// <param name="tag">BCP 47.</param>
    /// <param name="configured">Primary languages of the service's options; those known here when empty.</param>
    public static bool Knows(string tag, IReadOnlyCollection<string> configured)
    {
        var primary = SpokenLanguage.Primary(tag);
        return configured.Count > 0 ? configured.Contains(primary, StringComparer.OrdinalIgnoreCase) : Known.Contains(primary);
    }
}
