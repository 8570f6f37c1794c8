using LearningSessions.Grains.Measures;

namespace LearningSessions.Integrations.Offline;

/// <summary>What a tutor does well, the rarest first.</summary>
internal static class Strengths
{
    private const double GreenTalkShare = 0.5;
    private const double GoodWait = 3;
    private const double GoodUptake = 0.4;
    private const int QuotableWords = 6;

    /// <summary>The statements that hold for the calls.</summary>
    /// <param name="phrasing">In which words.</param>
    /// <param name="calls">Whose tutor is known.</param>
    /// <param name="who">The learner's name, or "your learners".</param>
    public static IEnumerable<Statement> Of(Phrasing phrasing, CallReading[] calls, string who) =>
        new[] { Reasoning(phrasing, calls), Uptake(phrasing, calls), Open(phrasing, calls), Wait(phrasing, calls), Talk(phrasing, calls, who) }
            .OfType<Statement>();

    private static Statement? Reasoning(Phrasing phrasing, CallReading[] calls)
    {
        var reasons = calls.SelectMany(call => TalkMeasureRules.Reasoning(call.Conversation), (call, turn) => (call.Call, turn)).ToArray();
        if (reasons.Length == 0)
            return null;
        var (call, turn) = reasons[^1];
        var said = turn.Utterances.MaxBy(utterance => utterance.Words.Length)!;
        return Statement.On(call, said, phrasing.Say(
            reasons.Length == 1 ? "good.reasoning.one" : "good.reasoning",
            ("count", Phrasing.Whole(reasons.Length)), ("quote", phrasing.Quote(said.Text)), ("at", phrasing.At(call, said))));
    }

    private static Statement? Uptake(Phrasing phrasing, CallReading[] calls)
    {
        var best = calls
            .SelectMany(call => TalkMeasureRules.Uptakes(call.Conversation), (call, uptake) => (call.Call, uptake.Learner, uptake.Share))
            .Where(uptake => uptake.Share >= GoodUptake)
            .MaxBy(uptake => uptake.Share);
        if (best.Learner is null)
            return null;
        var said = best.Learner.Utterances.MaxBy(utterance => utterance.Words.Length)!;
        return Statement.On(best.Call, said, phrasing.Say(
            "good.uptake", ("quote", phrasing.Quote(said.Text)), ("at", phrasing.At(best.Call, said))));
    }

    private static Statement? Open(Phrasing phrasing, CallReading[] calls)
    {
        var best = calls
            .SelectMany(call => TalkMeasureRules.TutorQuestions(call.Conversation), (call, asked) => (call.Call, asked.Utterance, asked.Question))
            .Where(asked => asked.Question.Open)
            .OrderBy(asked => Math.Abs(asked.Question.Words.Length - QuotableWords))
            .FirstOrDefault();
        return best.Question is null ? null : Statement.On(best.Call, best.Utterance, phrasing.Say(
            "good.open", ("quote", phrasing.Quote(best.Question.Text)), ("at", phrasing.At(best.Call, best.Utterance))));
    }

    private static Statement? Wait(Phrasing phrasing, CallReading[] calls)
    {
        var mean = calls.Average(call => call.Measures.WaitTime);
        if (!(mean >= GoodWait))
            return null;
        var longest = calls
            .SelectMany(call => TalkMeasureRules.Waits(call.Conversation), (call, wait) => (call.Call, wait.Question, wait.Seconds))
            .MaxBy(wait => wait.Seconds);
        return longest.Question is null ? null : Statement.On(longest.Call, longest.Question, phrasing.Say(
            "good.wait", ("seconds", phrasing.Tenths(mean.Value)), ("at", phrasing.At(longest.Call, longest.Question))));
    }

    private static Statement? Talk(Phrasing phrasing, CallReading[] calls, string who)
    {
        var mean = calls.Average(call => call.Measures.LearnerTalkShare);
        if (!(mean > GreenTalkShare))
            return null;
        var best = calls.MaxBy(call => call.Measures.LearnerTalkShare)!;
        var said = best.Conversation.LearnerTurns.SelectMany(turn => turn.Utterances).MaxBy(utterance => utterance.Words.Length)!;
        return Statement.On(best.Call, said, phrasing.Say(
            "good.talk",
            ("share", Phrasing.Whole(100 * mean.Value)),
            ("who", who), ("quote", phrasing.Quote(said.Text)), ("at", phrasing.At(best.Call, said))));
    }
}
