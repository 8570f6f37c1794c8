using System.Collections.Immutable;

namespace LearningSessions.Grains.Live.Hearing;

/// <summary>LocalAgreement-2 (Macháček et al., whisper_streaming): what two successive passes agree on from the start is stable.</summary>
/// <param name="Stable">How many words are stable.</param>
/// <param name="Words">The words of the last pass, behind those that were stable before.</param>
public sealed record LocalAgreement(int Stable, ImmutableArray<string> Words)
{
    /// <summary>Nothing was heard yet.</summary>
    public static LocalAgreement Nothing { get; } = new(0, []);

    /// <summary>How many characters of the text are stable.</summary>
    public int StableCharacters => string.Join(' ', Words.Take(Stable)).Length;

    /// <summary>The words as text.</summary>
    public string Text => string.Join(' ', Words);

    /// <summary>Takes the words of the next pass; what was stable stays, whatever the pass says.</summary>
    public LocalAgreement Then(ImmutableArray<string> heard)
    {
        ImmutableArray<string> words = [.. Words.Take(Stable), .. heard.Skip(Stable)];
        var stable = Stable;
        while (stable < words.Length && stable < Words.Length && string.Equals(words[stable], Words[stable], StringComparison.OrdinalIgnoreCase))
            stable++;
        return new LocalAgreement(stable, words);
    }
}
