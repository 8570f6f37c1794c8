namespace LearningSessions.Generator;

/// <summary>Where the clips of answers go: some are spoken, spread over all; for the others metrics are written, as though someone had
/// analysed them elsewhere.</summary>
internal sealed class ClipsFolder : IDisposable
{
    private const int EveryMissing = 12;

    private readonly TelemetryPlan plan;
    private readonly TelemetryCounts counts;
    private readonly Dice dice;
    private readonly StreamWriter? metrics;
    private readonly StreamWriter? truth;
    private readonly long every;
    private int seen;

    public ClipsFolder(TelemetryPlan plan, TelemetryCounts counts)
    {
        this.plan = plan;
        this.counts = counts;
        dice = new Dice(plan.Seed ^ 0xC11B);
        every = Math.Max(1, plan.Events * 3 / 4 / Math.Max(1, plan.Clips));
        if (plan.Clips > 0)
            truth = new StreamWriter(Path.Combine(plan.Folder, "clips.tsv")) { NewLine = "\n" };
        if (!plan.ClipMetrics)
            return;
        metrics = new StreamWriter(plan.ClipMetricsFile) { NewLine = "\n" };
        metrics.WriteLine("audio_link,eq_score,engagement_score,dominant_emotion,engagement_state,pronunciation_accuracy,audio_quality");
    }

    public void Add(Clip? clip)
    {
        if (clip is null)
            return;
        if (counts.Clips < plan.Clips && ++seen % every == 0)
            Speak(clip);
        else
            metrics?.WriteLine(ClipMetrics.Of(clip, dice));
    }

    public void Dispose()
    {
        truth?.Dispose();
        metrics?.Dispose();
    }

    // The app swallows failed uploads: some clips that answers name are nowhere.
    private void Speak(Clip clip)
    {
        if (seen / every % EveryMissing == 0)
            return;
        var path = Path.Combine(plan.Folder, "clips", clip.Link);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, Speech.Of(clip, counts.Clips, dice));
        truth!.WriteLine($"{clip.Link}\t{Speech.QualityOf(counts.Clips)}\t{clip.Reading.Plain}\t{clip.Reading.Spoken}");
        counts.Clips++;
    }
}
