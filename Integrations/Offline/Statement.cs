using LearningSessions.Grains.Interfaces.Feedback;

namespace LearningSessions.Integrations.Offline;

/// <summary>A sentence that may stand in a feedback.</summary>
/// <param name="Text">The sentence, citation included.</param>
/// <param name="Rests">What it rests on.</param>
/// <param name="Importance">1 is the most important; the least important goes first when there is no room.</param>
internal sealed record Statement(string Text, Citation Rests, int Importance = 0)
{
    /// <summary>The sentence of a key on one example, which fills {quote} and {at}.</summary>
    public static Statement On(Phrasing phrasing, string key, Example example, params ReadOnlySpan<(string Place, string Value)> values) => new(
        phrasing.Say(key, [("quote", phrasing.Quote(example.Quote)), ("at", phrasing.At(example.Call, example.Utterance)), .. values]),
        new Citation(example.Call.Recording, example.Utterance.Number, example.Utterance.Start));
}
