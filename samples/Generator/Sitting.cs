namespace LearningSessions.Generator;

/// <summary>One learner's lessons of one day.</summary>
/// <param name="Learner">Whose.</param>
/// <param name="Round">The day, counted from 0.</param>
/// <param name="SessionId">The session's id.</param>
/// <param name="Milestone">Its milestone level.</param>
/// <param name="Lessons">One row of the sessions table each.</param>
internal sealed record Sitting(Learner Learner, int Round, string SessionId, string Milestone, Lesson[] Lessons)
{
    private const long FirstDay = 1_767_600_000_000; // 2026-01-05T08:00:00Z
    private const long Day = 86_400_000;
    private const long Minute = 60_000;
    private const int LessonsInSitting = 2;

    private static readonly int[] Ladder = [10, 20, 30, 40, 50, 60, 70, 80, 90, 0];

    public static Sitting Of(Learner learner, int round, Dice dice)
    {
        var days = round + (learner.Course == LearnerCourse.Away && round >= 3 ? 9 : 0);
        var start = FirstDay + (days * Day) + (learner.Number % 360 * Minute) + dice.Below(50_000);
        var lessons = new Lesson[LessonsInSitting];
        for (var i = 0; i < lessons.Length; i++)
        {
            var rung = (round * LessonsInSitting) + i;
            var progress = dice.Hits(0.01) ? 15 : Ladder[rung % Ladder.Length];
            lessons[i] = new Lesson(rung % Ladder.Length, progress, start + (i * 7 * Minute));
        }

        var milestone = $"m{1 + (round * LessonsInSitting / Ladder.Length % 9)}";
        return new Sitting(learner, round, $"{learner.Id}-{start}", milestone, lessons);
    }
}
