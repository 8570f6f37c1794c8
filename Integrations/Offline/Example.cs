using LearningSessions.Grains.Feedback.Writing;
using LearningSessions.Grains.Measures;

namespace LearningSessions.Integrations.Offline;

/// <summary>An utterance that can stand for a statement.</summary>
/// <param name="Call">Of which call.</param>
/// <param name="Utterance">What is cited.</param>
/// <param name="Quote">The part of it to quote.</param>
/// <param name="Value">What it was measured as, where it was.</param>
internal sealed record Example(Call Call, SpokenUtterance Utterance, string Quote, double Value = 0)
{
    private const int TellingWords = 3;

    /// <summary>Whether the quotation says enough to be recognized.</summary>
    public bool IsTelling => SpokenWords.Of(Quote).Length >= TellingWords;
}
