using LearningSessions.Grains.Feedback;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Measures;

namespace LearningSessions.Integrations.Offline;

/// <summary>A sentence that may stand in a feedback.</summary>
/// <param name="Text">The sentence, citation included.</param>
/// <param name="Rests">What it rests on.</param>
/// <param name="Importance">1 is the most important; the least important goes first when there is no room.</param>
internal sealed record Statement(string Text, Citation Rests, int Importance = 0)
{
    /// <summary>A sentence that rests on one utterance of a call.</summary>
    public static Statement On(Call call, SpokenUtterance utterance, string text) =>
        new(text, new Citation(call.Recording, utterance.Number, utterance.Start));
}
