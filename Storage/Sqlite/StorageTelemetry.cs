using System.Diagnostics.Metrics;

namespace LearningSessions.Storage.Sqlite;

/// <summary>How the writer fares.</summary>
internal static class StorageTelemetry
{
    private static readonly Meter Meter = new("LearningSessions.Storage");
    private static readonly Histogram<int> Group = Meter.CreateHistogram<int>("learning_sessions.storage.commit.writes", "{write}", "Writes that shared a commit.");
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("learning_sessions.storage.commit.duration", "s", "How long a commit took, with its writes.");

    /// <summary>Notes a commit.</summary>
    public static void Committed(int writes, TimeSpan elapsed)
    {
        Group.Record(writes);
        Duration.Record(elapsed.TotalSeconds);
    }
}
