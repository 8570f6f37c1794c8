namespace LearningSessions.Grains.Measures;

/// <summary>How long people speak.</summary>
public static class TalkTime
{
    /// <summary>A pause longer than this ends a stretch of speech, and is a silence after a question. Seconds.</summary>
    public const double LongPause = 3;

    /// <summary>
    /// The tutor's share of the talk, 0 to 1: by time where every utterance of a known speaker has one, else by words. Seconds in which
    /// both speak count for both. Null where the tutor is unknown.
    /// </summary>
    public static double? TutorShare(Conversation conversation)
    {
        if (conversation.Tutor is null)
            return null;
        var bySpeaker = conversation.Turns.Where(turn => turn.Speaker is not null).ToLookup(turn => turn.Speaker == conversation.Tutor);
        var (tutor, learner) = (Seconds(bySpeaker[true]), Seconds(bySpeaker[false]));
        if (!(tutor + learner > 0))
            (tutor, learner) = (bySpeaker[true].Sum(turn => turn.Words.Length), bySpeaker[false].Sum(turn => turn.Words.Length));
        return tutor / (tutor + learner);
    }

    /// <summary>The turn's stretches of speech without a pause of more than 3 s: first utterance and seconds. None without times.</summary>
    public static IEnumerable<(SpokenUtterance First, double Seconds)> Stretches(Turn turn)
    {
        SpokenUtterance? first = null;
        var end = 0.0;
        foreach (var utterance in turn.Utterances.Where(utterance => utterance.End is not null))
        {
            if (first is not null && utterance.Start > end + LongPause)
            {
                yield return (first, end - first.Start!.Value);
                first = null;
            }

            end = first is null ? utterance.End!.Value : Math.Max(end, utterance.End!.Value);
            first ??= utterance;
        }

        if (first is not null)
            yield return (first, end - first.Start!.Value);
    }

    private static double? Seconds(IEnumerable<Turn> turns)
    {
        var (seconds, end) = (0.0, 0.0);
        foreach (var utterance in turns.SelectMany(turn => turn.Utterances).OrderBy(utterance => utterance.Start))
        {
            if (utterance is not { Start: { } start, End: { } stop })
                return null;
            seconds += Math.Max(0, stop - Math.Max(start, end));
            end = Math.Max(end, stop);
        }

        return seconds;
    }
}
