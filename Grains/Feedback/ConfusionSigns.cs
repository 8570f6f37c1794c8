using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Measures;

namespace LearningSessions.Grains.Feedback;

/// <summary>Looks for the signs of confusion in one call whose tutor is known.</summary>
public static class ConfusionSigns
{
    private const int CorrectionWords = 6;
    private const int RepetitionReach = 2;
    private const double SameQuestion = 0.6;

    /// <summary>Finds a sign and counts where it could have been.</summary>
    public static Sightings Look(ConfusionSign sign, Conversation conversation) => sign switch
    {
        ConfusionSign.Cue => Turns(conversation.LearnerTurns, turn => Cue(conversation, turn)),
        ConfusionSign.Corrected => Corrected(conversation),
        ConfusionSign.Silence => Silence(conversation),
        ConfusionSign.Repeated => Repeated(conversation),
        ConfusionSign.NonAnswer => Turns(conversation.LearnerTurns, turn => NonAnswer(conversation, turn)),
        _ => throw new ArgumentOutOfRangeException(nameof(sign), sign, "Not a sign of confusion."),
    };

    private static Sightings Turns(IEnumerable<Turn> turns, Func<Turn, SpokenUtterance?> find)
    {
        var all = turns.ToArray();
        return new Sightings([.. all.Select(find).OfType<SpokenUtterance>()], all.Length);
    }

    private static SpokenUtterance? Cue(Conversation conversation, Turn turn) =>
        turn.Utterances.FirstOrDefault(utterance => conversation.Lexicon(WordList.ConfusionCues).OccursIn(utterance.Words));

    private static SpokenUtterance? NonAnswer(Conversation conversation, Turn turn) =>
        conversation.Lexicon(WordList.NonAnswers).FindIn(turn.Words).Sum(match => match.Length) == turn.Words.Length ? turn.Utterances[0] : null;

    private static Sightings Corrected(Conversation conversation)
    {
        var answered = conversation.Answered().ToArray();
        return new Sightings([.. answered.Where(pair => IsCorrection(conversation, pair.Tutor)).Select(pair => pair.Learner.Utterances[0])], answered.Length);
    }

    private static bool IsCorrection(Conversation conversation, Turn tutor) =>
        conversation.Lexicon(WordList.Corrections)
            .FindIn(QuestionRules.WithoutLeadIns(tutor.Words, conversation.Language))
            .Any(match => match.Start < CorrectionWords);

    private static Sightings Silence(Conversation conversation)
    {
        var utterances = conversation.Turns.SelectMany(turn => turn.Utterances).ToArray();
        var pauses = utterances.Zip(utterances.Skip(1))
            .Where(pair => pair.First.Speaker == conversation.Tutor && !pair.First.Questions.IsEmpty)
            .Select(pair => (pair.First, Pause: pair.Second.Start - pair.First.End))
            .Where(asked => asked.Pause is not null)
            .ToArray();
        return new Sightings([.. pauses.Where(asked => asked.Pause > TalkTime.LongPause).Select(asked => asked.First)], pauses.Length);
    }

    private static Sightings Repeated(Conversation conversation)
    {
        var asked = TalkMeasureRules.TutorQuestions(conversation).ToArray();
        var repeats = asked.Where((question, i) => asked[(i + 1)..Math.Min(asked.Length, i + 1 + Reach(conversation, question.Question))]
            .Any(later => IsSame(conversation, question.Question, later.Question)));
        return new Sightings([.. repeats.Select(question => question.Utterance)], asked.Length);
    }

    /// <summary>How many of the next questions may repeat one: a question of a single content word is not told apart further on.</summary>
    private static int Reach(Conversation conversation, Question question) => Content(conversation, question).Count > 1 ? RepetitionReach : 1;

    private static bool IsSame(Conversation conversation, Question one, Question other)
    {
        var (words, otherWords) = (Content(conversation, one), Content(conversation, other));
        var (numbers, otherNumbers) = (Numbers(conversation, one), Numbers(conversation, other));
        return words.Count > 0
            && numbers.SetEquals(otherNumbers)
            && 2.0 * words.Intersect(otherWords).Count() / (words.Count + otherWords.Count) >= SameQuestion;
    }

    private static HashSet<string> Content(Conversation conversation, Question question) =>
        [.. question.Words.Where((_, i) => conversation.Lexicon(WordList.FunctionWords).At(question.Words, i) is null).Select(word => word.Folded)];

    private static HashSet<string> Numbers(Conversation conversation, Question question) =>
        [.. question.Words
            .Where((word, i) => char.IsDigit(word.Text[0]) || conversation.Lexicon(WordList.Numbers).At(question.Words, i) is not null)
            .Select(word => word.Folded)];

    /// <summary>What was seen of one sign in one call.</summary>
    /// <param name="Seen">Where, one utterance for each.</param>
    /// <param name="Opportunities">Where it could have been.</param>
    public sealed record Sightings(ImmutableArray<SpokenUtterance> Seen, int Opportunities);
}
