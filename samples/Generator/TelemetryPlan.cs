namespace LearningSessions.Generator;

/// <summary>What is to be made. The same plan gives the same bytes.</summary>
public sealed record TelemetryPlan
{
    /// <summary>Where the files go.</summary>
    public string Folder { get; init; } = ".";

    /// <summary>Events written, whatever becomes of them; malformed records come on top.</summary>
    public long Events { get; init; } = 200_000;

    /// <summary>Learners who take turns; the events of about 50 are mixed at a time.</summary>
    public int Learners { get; init; } = 2_000;

    /// <summary>Where chance begins.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The share of events with an uncommon shape, 0 to 1.</summary>
    public double Awkward { get; init; } = 0.04;

    /// <summary>One JSON array instead of one record a line.</summary>
    public bool AsArray { get; init; }

    /// <summary>Whether the events are compressed.</summary>
    public bool Gzip { get; init; }

    /// <summary>Whether recorded metrics of clips are written too.</summary>
    public bool ClipMetrics { get; init; }

    /// <summary>How many clips, spread over all, are spoken and written below <c>clips/</c>.</summary>
    public int Clips { get; init; }

    /// <summary>The file of events.</summary>
    public string EventsFile => Path.Combine(Folder, (AsArray ? "events.json" : "events.jsonl") + (Gzip ? ".gz" : ""));

    /// <summary>The file of lesson sessions.</summary>
    public string SessionsFile => Path.Combine(Folder, "sessions.csv");

    /// <summary>The file of recorded clip metrics.</summary>
    public string ClipMetricsFile => Path.Combine(Folder, "clip-metrics.csv");
}
