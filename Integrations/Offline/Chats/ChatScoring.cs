namespace LearningSessions.Integrations.Offline.Chats;

/// <summary>How satisfied somebody seems by the cues, and how far that can be trusted.</summary>
internal static class ChatScoring
{
    private const int Neutral = 6;
    private const double Least = 0.25;
    private const double PerCue = 0.15;
    private const double Most = 0.85;

    /// <summary>0 to 10; null when nothing tells.</summary>
    public static int? Satisfaction(ChatReading reading)
    {
        if (reading.Person.IsEmpty || Cues(reading) == 0)
            return null;
        var points = Neutral
            + Math.Min(2, reading.Thanks)
            + (reading.EndsSolved ? 2 : 0)
            + (reading.IsReached || reading.IsDone ? 1 : 0)
            - Math.Min(5, 2 * reading.Complaints)
            - Math.Min(2, reading.Setbacks)
            - (reading.EndsUnsolved ? 2 : 0)
            - (reading.EndsAnnoyed ? 1 : 0)
            - (reading.IsUnanswered ? 3 : 0)
            - (reading.IsSilent ? 1 : 0)
            - (reading.IsRepeated ? 1 : 0)
            - (reading.IsSlow ? 1 : 0)
            - Math.Min(1, reading.Refusals);
        return Math.Clamp(points, 0, 10);
    }

    /// <summary>Whether the goal was reached or the question answered; null when nothing tells.</summary>
    public static bool? Resolved(ChatReading reading)
    {
        if (reading.EndsUnsolved || reading.IsUnanswered || (reading.EndsAnnoyed && !reading.EndsSolved))
            return false;
        if (reading.EndsSolved || reading.IsReached || (reading.IsDone && reading.EndsThanked))
            return true;
        return reading.IsSilent || reading.Goal is not null ? false : null;
    }

    /// <summary>0 to 1: more the more cues agree.</summary>
    public static double Confidence(ChatReading reading)
    {
        var (good, bad) = (Good(reading), Bad(reading));
        return Math.Round(Math.Clamp(Least + (PerCue * Math.Abs(good - bad)), Least, Most), 2);
    }

    private static int Cues(ChatReading reading) => Good(reading) + Bad(reading);

    private static int Good(ChatReading reading) =>
        Math.Min(3, reading.Thanks) + (reading.EndsSolved ? 2 : 0) + (reading.IsReached ? 2 : reading.IsDone ? 1 : 0);

    private static int Bad(ChatReading reading) =>
        Math.Min(3, reading.Complaints) + Math.Min(2, reading.Setbacks) + (reading.IsUnanswered ? 2 : 0) + (reading.IsSilent ? 1 : 0)
        + (reading.IsRepeated ? 1 : 0) + (reading.IsSlow ? 1 : 0);
}
