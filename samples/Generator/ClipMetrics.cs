namespace LearningSessions.Generator;

/// <summary>Metrics of a clip as another analyst would have recorded them.</summary>
internal static class ClipMetrics
{
    private static readonly string[] Emotions = ["happy", "neutral", "neutral", "surprised", "sad"];

    /// <summary>A row: audio_link, eq_score, engagement_score, dominant_emotion, engagement_state, pronunciation_accuracy, audio_quality.</summary>
    public static string Of(Clip clip, Dice dice)
    {
        if (dice.Hits(0.04))
            return $"{clip.Link},,,,,,{dice.Of<string>(["poor", "distorted", "blank"])}";
        var usual = clip.Learner.Course switch
        {
            LearnerCourse.Fading => Math.Max(15, 80 - (12 * clip.Round)),
            LearnerCourse.Rising => Math.Min(90, 50 + (4 * clip.Round)),
            _ => 70,
        };
        var engagement = Math.Clamp(usual + dice.Between(-8, 8), 0, 100);
        var state = engagement >= 60 ? "engaged" : engagement >= 35 ? "neutral" : "disengaged";
        var pronunciation = clip.Reading.Accuracy >= 80 ? "good" : clip.Reading.Accuracy >= 50 ? "fair" : "poor";
        return $"{clip.Link},{dice.Between(40, 90)},{engagement},{dice.Of<string>(Emotions)},{state},{pronunciation},good";
    }
}
