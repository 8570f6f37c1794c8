using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Measures;

namespace LearningSessions.Integrations.Offline;

/// <summary>Where a sign of confusion was seen.</summary>
internal sealed record Sighting(CallReading Call, SpokenUtterance Utterance)
{
    /// <summary>What a citation names, or null when it is of another call.</summary>
    public static Sighting? Of(CallReading[] calls, Citation citation) =>
        calls.FirstOrDefault(call => call.Call.Recording == citation.Recording) is { } call && call.Utterance(citation.Turn) is { } utterance
            ? new Sighting(call, utterance)
            : null;

    /// <summary>
    /// Where to begin again: for a cue and a non-answer, the tutor's utterance just before, if there is one; for the others, here.
    /// </summary>
    public Sighting Before(ConfusionSign sign) =>
        sign is ConfusionSign.Cue or ConfusionSign.NonAnswer && TutorBefore is { } before ? this with { Utterance = before } : this;

    /// <summary>What to quote: the question where the tutor asks one, else the whole utterance.</summary>
    public Example Example(ConfusionSign sign) => new(
        Call.Call,
        Utterance,
        sign != ConfusionSign.Corrected && Utterance.Speaker == Call.Conversation.Tutor && Utterance.Questions is [.., var question]
            ? question.Text
            : Utterance.Text);

    /// <summary>The tutor's last utterance before this one, or null.</summary>
    public SpokenUtterance? TutorBefore => Call.Conversation.TutorTurns
        .SelectMany(turn => turn.Utterances)
        .LastOrDefault(utterance => utterance.Number < Utterance.Number);
}
