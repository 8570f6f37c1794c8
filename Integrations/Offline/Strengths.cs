using LearningSessions.Grains.Measures;

namespace LearningSessions.Integrations.Offline;

/// <summary>What a tutor does well, the most valuable first.</summary>
/// <param name="phrasing">In which words.</param>
/// <param name="calls">Whose tutor is known.</param>
/// <param name="who">The learner's name, or "your learners".</param>
/// <param name="examples">Chooses what is cited.</param>
internal sealed class Strengths(Phrasing phrasing, CallReading[] calls, string who, Examples examples)
{
    private const double GreenTalkShare = 0.5;
    private const double GoodWait = 3;
    private const double GoodUptake = 0.4;

    /// <summary>The statements that hold for the calls.</summary>
    public IEnumerable<Statement> All() =>
        new Func<Statement?>[] { Reasoning, Uptake, Open, Wait, Talk }.Select(find => find()).OfType<Statement>();

    private Statement? Reasoning()
    {
        var reasons = calls
            .SelectMany(call => TalkMeasureRules.Reasoning(call.Conversation), (call, turn) => Quoting(call, turn, turn.Words.Length))
            .OrderByDescending(example => example.Value)
            .ToArray();
        return Say(reasons.Length == 1 ? "good.reasoning.one" : "good.reasoning", reasons, ("count", Phrasing.Whole(reasons.Length)));
    }

    private Statement? Uptake() => Say("good.uptake", calls
        .SelectMany(call => TalkMeasureRules.Uptakes(call.Conversation), (call, uptake) => Quoting(call, uptake.Learner, uptake.Share))
        .Where(example => example.Value >= GoodUptake)
        .OrderByDescending(example => example.Value));

    private Statement? Open() => Say("good.open", calls
        .SelectMany(
            call => TalkMeasureRules.TutorQuestions(call.Conversation).Where(asked => asked.Question.Open),
            (call, asked) => new Example(call.Call, asked.Utterance, asked.Question.Text, asked.Question.Words.Length))
        .OrderByDescending(example => example.Value));

    private Statement? Wait()
    {
        var mean = calls.Average(call => call.Measures.WaitTime);
        return !(mean >= GoodWait) ? null : Say(
            "good.wait",
            calls.SelectMany(
                    call => TalkMeasureRules.Waits(call.Conversation),
                    (call, wait) => new Example(call.Call, wait.Question, wait.Question.Text, wait.Seconds))
                .OrderByDescending(example => example.Value),
            ("seconds", phrasing.Tenths(mean.Value)));
    }

    private Statement? Talk()
    {
        var mean = calls.Average(call => call.Measures.LearnerTalkShare);
        return !(mean > GreenTalkShare) ? null : Say(
            "good.talk",
            calls.SelectMany(call => call.Conversation.LearnerTurns, (call, turn) => Quoting(call, turn, turn.Words.Length))
                .OrderByDescending(example => example.Value),
            ("share", Phrasing.Whole(100 * mean.Value)), ("who", who));
    }

    private static Example Quoting(CallReading call, Turn turn, double value)
    {
        var said = turn.Utterances.MaxBy(utterance => utterance.Words.Length)!;
        return new Example(call.Call, said, said.Text, value);
    }

    private Statement? Say(string key, IEnumerable<Example> candidates, params ReadOnlySpan<(string Place, string Value)> values) =>
        examples.Choose(candidates) is { } example ? Statement.On(phrasing, key, example, values) : null;
}
