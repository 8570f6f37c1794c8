using LearningSessions.Grains.Interfaces.Recordings;

namespace LearningSessions.Grains.Measures;

/// <summary>Tells which of the voices is the tutor's.</summary>
public static class SpeakerRoleRules
{
    private const double QuestionWeight = 0.5;
    private const double MathsWeight = 0.25;
    private const double TalkWeight = 0.25;
    private const double LeastLead = 0.05;

    /// <summary>
    /// The label of the speaker who has the greatest part in asking questions (half of the weight; asking for help does not count), in
    /// naming terms of mathematics (a quarter) and in the words spoken (a quarter). Null with fewer than two speakers, or when the first
    /// leads the second by less than 0.05.
    /// </summary>
    public static string? InferTutor(Transcript transcript)
    {
        var speakers = Turns.Of(transcript)
            .Where(turn => turn.Speaker is not null)
            .GroupBy(turn => turn.Speaker!, (label, turns) => Count(label, [.. turns], transcript.Language))
            .ToArray();
        if (speakers.Length < 2)
            return null;

        var ranked = speakers
            .Select(speaker => (speaker.Label, Score: Score(speaker, speakers)))
            .OrderByDescending(speaker => speaker.Score)
            .ToArray();
        return ranked[0].Score - ranked[1].Score < LeastLead ? null : ranked[0].Label;
    }

    private static Part Count(string label, Turn[] turns, string language) => new(
        label,
        turns.SelectMany(turn => turn.Utterances).SelectMany(utterance => utterance.Questions)
            .Count(question => !WordLists.For(WordList.ConfusionCues, language).OccursIn(question.Words)),
        turns.Sum(turn => WordLists.For(WordList.MathsTerms, language).FindIn(turn.Words).Count()),
        turns.Sum(turn => turn.Words.Length));

    private static double Score(Part speaker, Part[] all) =>
        (QuestionWeight * Share(speaker.Questions, all.Sum(part => part.Questions)))
        + (MathsWeight * Share(speaker.MathsTerms, all.Sum(part => part.MathsTerms)))
        + (TalkWeight * Share(speaker.Words, all.Sum(part => part.Words)));

    private static double Share(int part, int all) => all == 0 ? 0 : (double)part / all;

    private sealed record Part(string Label, int Questions, int MathsTerms, int Words);
}
