using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace LearningSessions.Storage.Sqlite;

/// <summary>What the writer does, as the meter <c>LearningSessions.Storage</c>.</summary>
internal static class WriterMeter
{
    private static readonly Meter Meter = new("LearningSessions.Storage");
    private static readonly Counter<long> Commits = Meter.CreateCounter<long>("storage.commits", "{commit}", "Commits, each of a group of writes.");
    private static readonly Counter<long> Writes = Meter.CreateCounter<long>("storage.writes", "{write}", "Writes that were in a group.");
    private static readonly Histogram<int> Group = Meter.CreateHistogram<int>("storage.commit.writes", "{write}", "Writes that shared a commit.");
    private static readonly Counter<double> Statements = Meter.CreateCounter<double>("storage.statements.time", "s", "Time in the statements of groups.");
    private static readonly Counter<double> Durability = Meter.CreateCounter<double>("storage.commit.time", "s", "Time in COMMIT: until the group is durable.");

    /// <summary>A group was committed.</summary>
    /// <param name="writes">How many writes it had.</param>
    /// <param name="begun">Timestamp of its beginning.</param>
    /// <param name="committing">Timestamp of the beginning of its COMMIT.</param>
    public static void Committed(int writes, long begun, long committing)
    {
        Commits.Add(1);
        Writes.Add(writes);
        Group.Record(writes);
        Statements.Add(Stopwatch.GetElapsedTime(begun, committing).TotalSeconds);
        Durability.Add(Stopwatch.GetElapsedTime(committing).TotalSeconds);
    }
}
