using LearningSessions.Grains.Feedback;
using LearningSessions.Grains.Measures;

namespace LearningSessions.Integrations.Offline;

/// <summary>What a tutor could try, the most telling first.</summary>
internal static class Advice
{
    private const double RedTalkShare = 0.25;
    private const double ShortWait = 3;
    private const double LongMonologue = 45;
    private const double FewOpen = 0.3;
    private const double LowUptake = 0.2;
    private const double FewMathsTerms = 2;

    /// <summary>The statements that hold for the calls.</summary>
    /// <param name="phrasing">In which words.</param>
    /// <param name="calls">Whose tutor is known.</param>
    /// <param name="who">The learner's name, or "your learners".</param>
    public static IEnumerable<Statement> Of(Phrasing phrasing, CallReading[] calls, string who) =>
        new[]
        {
            Talk(phrasing, calls, who), Monologue(phrasing, calls), Open(phrasing, calls), Reasoning(phrasing, calls),
            Wait(phrasing, calls), Uptake(phrasing, calls), Maths(phrasing, calls),
        }.OfType<Statement>();

    /// <summary>What can be said of every call: ask for a problem of the learner's own.</summary>
    public static Statement OwnProblem(Phrasing phrasing, CallReading[] calls, string who)
    {
        var (call, said) = Longest(calls, call => call.Conversation.LearnerTurns);
        return Say(phrasing, "next.own", call, said, said.Text, ("who", who));
    }

    private static Statement? Talk(Phrasing phrasing, CallReading[] calls, string who)
    {
        var mean = calls.Average(call => call.Measures.LearnerTalkShare);
        if (!(mean < RedTalkShare))
            return null;
        var (call, said) = Longest([calls.MinBy(call => call.Measures.LearnerTalkShare ?? 1)!], call => call.Conversation.TutorTurns);
        return Say(phrasing, "try.talk", call, said, said.Text, ("share", Phrasing.Whole(100 * mean.Value)), ("who", who));
    }

    private static Statement? Monologue(Phrasing phrasing, CallReading[] calls)
    {
        var longest = calls
            .SelectMany(call => call.Conversation.TutorTurns.SelectMany(TalkTime.Stretches), (call, stretch) => (call.Call, stretch.First, stretch.Seconds))
            .MaxBy(stretch => stretch.Seconds);
        return longest.Seconds < LongMonologue
            ? null
            : Say(phrasing, "try.monologue", longest.Call, longest.First, longest.First.Text, ("seconds", Phrasing.Whole(longest.Seconds)));
    }

    private static Statement? Open(Phrasing phrasing, CallReading[] calls)
    {
        var questions = calls
            .SelectMany(call => TalkMeasureRules.TutorQuestions(call.Conversation), (call, asked) => (call.Call, asked.Utterance, asked.Question))
            .ToArray();
        var open = questions.Count(asked => asked.Question.Open);
        var closed = questions.LastOrDefault(asked => !asked.Question.Open);
        return closed.Question is null || open >= FewOpen * questions.Length ? null : Say(
            phrasing, "try.open", closed.Call, closed.Utterance, closed.Question.Text,
            ("open", Phrasing.Whole(open)), ("questions", Phrasing.Whole(questions.Length)));
    }

    private static Statement? Reasoning(Phrasing phrasing, CallReading[] calls)
    {
        if (calls.Any(call => TalkMeasureRules.Reasoning(call.Conversation).Any()))
            return null;
        var (call, said) = Longest(calls, call => call.Conversation.LearnerTurns);
        return Say(phrasing, "try.reasoning", call, said, said.Text);
    }

    private static Statement? Wait(Phrasing phrasing, CallReading[] calls)
    {
        var mean = calls.Average(call => call.Measures.WaitTime);
        var shortest = calls
            .SelectMany(call => TalkMeasureRules.Waits(call.Conversation), (call, wait) => (call.Call, wait.Question, wait.Seconds))
            .MinBy(wait => wait.Seconds);
        return !(mean < ShortWait) || shortest.Question is null ? null : Say(
            phrasing, "try.wait", shortest.Call, shortest.Question, shortest.Question.Questions[^1].Text, ("seconds", phrasing.Tenths(mean.Value)));
    }

    private static Statement? Uptake(Phrasing phrasing, CallReading[] calls)
    {
        var lowest = calls
            .SelectMany(call => TalkMeasureRules.Uptakes(call.Conversation), (call, uptake) => (call.Call, uptake.Learner, uptake.Share))
            .MinBy(uptake => uptake.Share);
        return !(calls.Average(call => call.Measures.Uptake) < LowUptake) || lowest.Learner is null
            ? null
            : Say(phrasing, "try.uptake", lowest.Call, lowest.Learner.Utterances[0], lowest.Learner.Utterances[0].Text);
    }

    private static Statement? Maths(Phrasing phrasing, CallReading[] calls)
    {
        if (!(calls.Average(call => call.Measures.MathsDensity) < FewMathsTerms))
            return null;
        var (call, said) = Longest([calls.MinBy(call => call.Measures.MathsDensity ?? double.MaxValue)!], call => call.Conversation.LearnerTurns);
        return Say(phrasing, "try.maths", call, said, said.Text);
    }

    private static (Call Call, SpokenUtterance Said) Longest(CallReading[] calls, Func<CallReading, IEnumerable<Turn>> turns) =>
        calls.SelectMany(call => turns(call).SelectMany(turn => turn.Utterances), (call, utterance) => (call.Call, utterance))
            .MaxBy(said => said.utterance.Words.Length);

    private static Statement Say(
        Phrasing phrasing, string key, Call call, SpokenUtterance said, string quote, params ReadOnlySpan<(string Place, string Value)> values) =>
        Statement.On(call, said, phrasing.Say(key, [("quote", phrasing.Quote(quote)), ("at", phrasing.At(call, said)), .. values]));
}
