using System.Globalization;

namespace LearningSessions.Generator;

/// <summary>The table of lesson sessions as CSV.</summary>
internal sealed class SessionsFile : IDisposable
{
    private readonly StreamWriter file;
    private readonly TelemetryCounts counts;
    private readonly Dice dice;

    public SessionsFile(string path, TelemetryCounts counts, Dice dice)
    {
        this.counts = counts;
        this.dice = dice;
        file = new StreamWriter(path) { NewLine = "\n" };
        file.WriteLine("user_id,session_id,milestone_level,lesson,progress,created_at");
    }

    public void Write(Sitting[] sittings)
    {
        foreach (var sitting in sittings)
        {
            foreach (var lesson in sitting.Lessons)
            {
                Write(sitting, sitting.SessionId, lesson);
                var chance = dice.Share();
                if (chance < 0.005)
                    Write(sitting, sitting.SessionId, lesson);
                else if (chance < 0.01)
                    Write(sitting, sitting.SessionId + "-b", lesson);
            }
        }
    }

    public void Dispose() => file.Dispose();

    private void Write(Sitting sitting, string session, Lesson lesson)
    {
        var at = DateTimeOffset.FromUnixTimeMilliseconds(lesson.At);
        var time = dice.Below(40) switch
        {
            0 => lesson.At.ToString(CultureInfo.InvariantCulture),
            1 => at.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture),
            2 => at.ToOffset(TimeSpan.FromMinutes(330)).ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture),
            _ => at.ToString("yyyy-MM-ddTHH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        };
        file.WriteLine($"{sitting.Learner.Id},{session},{sitting.Milestone},{lesson.Rung + 1},{lesson.Progress},{time}");
        counts.Sessions++;
    }
}
