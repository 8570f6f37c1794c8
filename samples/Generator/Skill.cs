namespace LearningSessions.Generator;

/// <summary>How well a learner reads at a time.</summary>
internal static class Skill
{
    private const int HardRung = 5;

    /// <summary>The share of words that are right, 0 to 1. The lesson of phase P5 is hard for everyone.</summary>
    public static double Of(in Happening what, Dice dice)
    {
        var round = what.Sitting.Round;
        var usual = what.Sitting.Learner.Course switch
        {
            LearnerCourse.Struggling => 0.4,
            LearnerCourse.Rising => Math.Min(0.95, 0.6 + (0.03 * round)),
            LearnerCourse.Fading => Math.Max(0.55, 0.85 - (0.03 * round)),
            _ => 0.85,
        };
        var hard = what.Lesson.Rung == HardRung ? 0.25 : 0;
        return Math.Clamp(usual - hard + (dice.Share() * 0.3) - 0.15, 0, 1);
    }
}
