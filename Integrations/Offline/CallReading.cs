using LearningSessions.Grains.Feedback.Writing;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Measures;

namespace LearningSessions.Integrations.Offline;

/// <summary>A call and its turns; tutor and learner are known.</summary>
internal sealed record CallReading(Call Call, Conversation Conversation)
{
    /// <summary>Its measures.</summary>
    public TalkMeasures Measures => Call.Measures;

    /// <summary>The calls whose tutor is known.</summary>
    public static CallReading[] Of(IEnumerable<Call> calls) =>
        [.. calls.Select(call => new CallReading(call, Conversation.Of(call.Transcript))).Where(call => call.Conversation.Tutor is not null)];

    /// <summary>The utterance with a number, or null.</summary>
    public SpokenUtterance? Utterance(int number) =>
        Conversation.Turns.SelectMany(turn => turn.Utterances).FirstOrDefault(utterance => utterance.Number == number);
}
