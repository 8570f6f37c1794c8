using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Grains.Measures;

/// <summary>Measures how a call was talked; definitions in docs/measures.md.</summary>
public static class TalkMeasureRules
{
    private const int UptakeWords = 5;
    private const int ReasoningWords = 8;

    /// <summary>The measures of a transcript. Those that need speakers are blank unless the tutor and someone else are known to speak.</summary>
    public static TalkMeasures Measure(Transcript transcript)
    {
        var conversation = Conversation.Of(transcript);
        var words = conversation.Turns.Sum(turn => turn.Words.Length);
        var measures = new TalkMeasures
        {
            Words = words,
            MathsDensity = words == 0 ? null : 100.0 * conversation.Turns.Sum(turn => MathsTerms(conversation, turn)) / words,
        };
        return conversation.Tutor is null ? measures : WithSpeakers(measures, conversation);
    }

    /// <summary>The learner's turns of five words or more that the tutor answers at once, with the share of their words that the answer repeats.</summary>
    public static IEnumerable<(Turn Learner, Turn Tutor, double Share)> Uptakes(Conversation conversation) =>
        conversation.Answered()
            .Where(pair => pair.Learner.Words.Length >= UptakeWords)
            .Select(pair => (pair.Learner, pair.Tutor, Uptake(pair.Learner, pair.Tutor)));

    /// <summary>The share of the learner's words that the tutor's turn says too, accents aside; 0 to 1.</summary>
    public static double Uptake(Turn learner, Turn tutor)
    {
        var said = tutor.Words.Select(word => word.Folded).ToHashSet();
        return (double)learner.Words.Count(word => said.Contains(word.Folded)) / learner.Words.Length;
    }

    /// <summary>The tutor's turns whose last utterance asks, answered by the learner, with the pause between in seconds; talking over is 0.</summary>
    public static IEnumerable<(SpokenUtterance Question, double Seconds)> Waits(Conversation conversation) =>
        conversation.Turns.Zip(conversation.Turns.Skip(1))
            .Where(pair => conversation.IsTutor(pair.First) && conversation.IsLearner(pair.Second))
            .Where(pair => !pair.First.Utterances[^1].Questions.IsEmpty && pair.First.End is not null && pair.Second.Start is not null)
            .Select(pair => (pair.First.Utterances[^1], Math.Max(0, pair.Second.Start!.Value - pair.First.End!.Value)));

    /// <summary>The learner's turns of eight words or more with a cue of reasoning.</summary>
    public static IEnumerable<Turn> Reasoning(Conversation conversation) =>
        conversation.LearnerTurns.Where(turn =>
            turn.Words.Length >= ReasoningWords && conversation.Lexicon(WordList.ReasoningCues).OccursIn(turn.Words));

    /// <summary>The tutor's questions and the utterances that ask them.</summary>
    public static IEnumerable<(SpokenUtterance Utterance, Question Question)> TutorQuestions(Conversation conversation) =>
        conversation.TutorTurns.SelectMany(turn => turn.Utterances)
            .SelectMany(utterance => utterance.Questions.Select(question => (utterance, question)));

    private static TalkMeasures WithSpeakers(TalkMeasures measures, Conversation conversation)
    {
        var share = TalkTime.TutorShare(conversation);
        var questions = TutorQuestions(conversation).ToArray();
        return measures with
        {
            TutorTalkShare = share,
            LearnerTalkShare = 1 - share,
            LongestMonologue = conversation.TutorTurns.SelectMany(TalkTime.Stretches).Max(stretch => (double?)stretch.Seconds),
            WaitTime = Waits(conversation).Average(wait => (double?)wait.Seconds),
            Questions = questions.Length,
            OpenQuestions = questions.Count(asked => asked.Question.Open),
            Uptake = Uptakes(conversation).Average(uptake => (double?)uptake.Share),
            ReasoningTurns = Reasoning(conversation).Count(),
            LearnerTurns = conversation.LearnerTurns.Count(),
        };
    }

    private static int MathsTerms(Conversation conversation, Turn turn) =>
        turn.Utterances.Sum(utterance => conversation.Lexicon(WordList.MathsTerms).FindIn(utterance.Words).Count());
}
