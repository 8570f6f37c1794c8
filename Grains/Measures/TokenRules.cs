using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Grains.Measures;

/// <summary>Estimates what a model would count, before it is called.</summary>
public static class TokenRules
{
    private const int CharactersPerToken = 4;

    /// <summary>UTF-16 characters ÷ 4, rounded up.</summary>
    public static int Estimate(string text) => (text.Length + CharactersPerToken - 1) / CharactersPerToken;

    /// <summary>The estimate for a transcript's plain text (<see cref="TranscriptText"/>): speaker labels and line ends count too.</summary>
    public static int Estimate(Transcript transcript) => Estimate(TranscriptText.Of(transcript));
}
