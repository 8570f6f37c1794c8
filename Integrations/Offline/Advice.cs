using LearningSessions.Grains.Measures;

namespace LearningSessions.Integrations.Offline;

/// <summary>What a tutor could try, the most telling first.</summary>
/// <param name="phrasing">In which words.</param>
/// <param name="calls">Whose tutor is known.</param>
/// <param name="who">The learner's name, or "your learners".</param>
/// <param name="examples">Chooses what is cited.</param>
internal sealed class Advice(Phrasing phrasing, CallReading[] calls, string who, Examples examples)
{
    private const double RedTalkShare = 0.25;
    private const double ShortWait = 3;
    private const double LongMonologue = 45;
    private const double FewOpen = 0.3;
    private const double LowUptake = 0.2;
    private const double FewMathsTerms = 2;

    /// <summary>The statements that hold for the calls.</summary>
    public IEnumerable<Statement> All() =>
        new Func<Statement?>[] { Talk, Monologue, Open, Reasoning, Wait, Uptake, Maths }.Select(find => find()).OfType<Statement>();

    /// <summary>What can be said of every call: ask for a problem of the learner's own.</summary>
    public Statement OwnProblem() => Say("next.own", examples.Longest(calls, call => call.Conversation.LearnerTurns), ("who", who))!;

    private Statement? Talk()
    {
        var mean = calls.Average(call => call.Measures.LearnerTalkShare);
        return !(mean < RedTalkShare) ? null : Say(
            "try.talk",
            examples.Longest(calls.OrderBy(call => call.Measures.LearnerTalkShare ?? 1).Take(1), call => call.Conversation.TutorTurns),
            ("share", Phrasing.Whole(100 * mean.Value)), ("who", who));
    }

    private Statement? Monologue()
    {
        var longest = calls
            .SelectMany(
                call => call.Conversation.TutorTurns.SelectMany(TalkTime.Stretches),
                (call, stretch) => new Example(call.Call, stretch.First, stretch.First.Text, stretch.Seconds))
            .MaxBy(example => example.Value);
        return longest?.Value >= LongMonologue
            ? Say("try.monologue", examples.Choose([longest]), ("seconds", Phrasing.Whole(longest.Value)))
            : null;
    }

    private Statement? Open()
    {
        var questions = calls
            .SelectMany(call => TalkMeasureRules.TutorQuestions(call.Conversation), (call, asked) => (call.Call, asked.Utterance, asked.Question))
            .ToArray();
        var open = questions.Count(asked => asked.Question.Open);
        return open >= FewOpen * questions.Length ? null : Say(
            "try.open",
            examples.Choose(questions.Where(asked => !asked.Question.Open).Reverse()
                .Select(asked => new Example(asked.Call, asked.Utterance, asked.Question.Text))),
            ("open", Phrasing.Whole(open)), ("questions", Phrasing.Whole(questions.Length)));
    }

    private Statement? Reasoning() => calls.Any(call => TalkMeasureRules.Reasoning(call.Conversation).Any())
        ? null
        : Say("try.reasoning", examples.Longest(calls, call => call.Conversation.LearnerTurns));

    private Statement? Wait()
    {
        var mean = calls.Average(call => call.Measures.WaitTime);
        return !(mean < ShortWait) ? null : Say(
            "try.wait",
            examples.Choose(calls
                .SelectMany(
                    call => TalkMeasureRules.Waits(call.Conversation),
                    (call, wait) => new Example(call.Call, wait.Question, wait.Question.Questions[^1].Text, wait.Seconds))
                .OrderBy(example => example.Value)),
            ("seconds", phrasing.Tenths(mean.Value)));
    }

    private Statement? Uptake() => !(calls.Average(call => call.Measures.Uptake) < LowUptake) ? null : Say(
        "try.uptake",
        examples.Choose(calls
            .SelectMany(
                call => TalkMeasureRules.Uptakes(call.Conversation)
                    .Where(uptake => !call.Conversation.Lexicon(WordList.ConfusionCues).OccursIn(uptake.Learner.Words)),
                (call, uptake) => new Example(call.Call, uptake.Learner.Utterances[0], uptake.Learner.Utterances[0].Text, uptake.Share))
            .OrderBy(example => example.Value)));

    private Statement? Maths() => !(calls.Average(call => call.Measures.MathsDensity) < FewMathsTerms) ? null : Say(
        "try.maths",
        examples.Longest(calls.OrderBy(call => call.Measures.MathsDensity ?? double.MaxValue).Take(1), call => call.Conversation.LearnerTurns));

    private Statement? Say(string key, Example? example, params ReadOnlySpan<(string Place, string Value)> values) =>
        example is null ? null : Statement.On(phrasing, key, example, values);
}
