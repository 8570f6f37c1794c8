namespace LearningSessions.Generator;

/// <summary>Makes telemetry, lesson sessions, clip metrics and clips as a learner app leaves them, the awkward ones among them.</summary>
public static class TelemetryMaker
{
    private const int Together = 50;

    /// <summary>Writes the files of a plan.</summary>
    /// <returns>What was made.</returns>
    public static TelemetryCounts Make(TelemetryPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var counts = new TelemetryCounts();
        var dice = new Dice(plan.Seed);
        Learner[] learners = [.. Enumerable.Range(0, plan.Learners).Select(number => Learner.Of(number, plan.Seed))];
        using (var sessions = new SessionsFile(plan.SessionsFile, counts, dice))
        using (var clips = new ClipsFolder(plan, counts))
        using (var telemetry = new TelemetryFile(plan, counts, clips, dice))
        {
            var happenings = new HappeningMaker(plan, dice);
            for (var round = 0; !telemetry.IsFull; round++)
            {
                foreach (var group in learners.Chunk(Together))
                {
                    if (telemetry.IsFull)
                        break;
                    Sitting[] sittings = [.. group.Select(learner => Sitting.Of(learner, round, dice))];
                    sessions.Write(sittings);
                    telemetry.Write([.. sittings.Select(happenings.Of)]);
                }
            }
        }

        return counts;
    }
}
