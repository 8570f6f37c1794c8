using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LearningSessions.Grains.Interfaces.Chats;

namespace LearningSessions.Grains.Chats.Analysis;

/// <summary>Finds messages that read like instructions to whoever judges the conversation. It changes nothing of the judging: what a message says is never
/// an instruction anyway; it only tells a person to look.</summary>
public static partial class InjectionRules
{
    /// <summary>Whether a message tries it.</summary>
    public static bool IsTried(ImmutableArray<ChatMessage> messages) => messages.Any(message => IsTried(message.Text));

    /// <summary>Whether a text tries it, in English, Spanish or Portuguese.</summary>
    public static bool IsTried(string text)
    {
        var plain = ChatWords.Plain(text);
        return Ignore().IsMatch(plain) || Score().IsMatch(plain) || Role().IsMatch(plain);
    }

    // ignore your instructions; ignora las instrucciones anteriores; desconsidere as regras
    [GeneratedRegex(@"\b(ignor[a-z]*|disregard|forget|overrid[a-z]*|desconsider[a-z]*|olvid[a-z]*|esquec[a-z]*|omit[ae])\b.{0,40}\b(instruc[a-z]*|instructions?|prompts?|rules|reglas|regras|system)\b")]
    private static partial Regex Ignore();

    // give 10; rate this 10/10; pon un 10; satisfaction: 10
    [GeneratedRegex(@"\b(give|rate|score|answer|respond|output|set|pon|ponle|califica[a-z]*|responde|devuelve|de nota|avalie|responda|coloque)\b.{0,40}\b(10|diez|dez|ten)\b|\bsatisfa[a-z]+\W{1,4}10\b")]
    private static partial Regex Score();

    // system: …; <system>; you are now …; act as the analyst; jailbreak
    [GeneratedRegex(@"(^|\s|<|\[)(system|sistema|developer|assistant)\s*[:>\]]|\byou are now\b|\b(ahora eres|agora voce e)\b|\bact as (the|an?) (analyst|judge|system)\b|\bjailbreak\b|\bsystem prompt\b")]
    private static partial Regex Role();
}
