using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Work;
using LearningSessions.Storage;
using LearningSessions.Storage.States;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Bench;

/// <summary>Conditional writes of recordings' heads, each with its two catalogue rows and durable when it returns, beside the cost of one bare
/// commit on the same disk.</summary>
internal static class StorageBench
{
    public static async Task<JsonNode> Run(BenchOptions options)
    {
        using var folder = new BenchFolder(options);
        var results = new JsonObject { ["bareSync"] = BareSync(folder.Path, options.Seconds), ["bareCommit"] = BareCommit(folder.Path, options.Seconds) };
        var builder = Host.CreateApplicationBuilder(["--hostBuilder:reloadConfigOnChange=false"]);
        builder.Logging.ClearProviders();
        builder.Services.AddSqliteStorage(storage => storage.DataFolder = Path.Combine(folder.Path, "storage"));
        using var host = builder.Build();
        await host.StartAsync();
        var storage = host.Services.GetRequiredService<SqliteGrainStorage>();
        var writes = new JsonArray();
        foreach (var callers in (int[])[1, 10, 100])
        {
            var heads = Enumerable.Range(0, callers).Select(n => (Id: GrainId.Create("recording", $"{callers}-{n}"), State: new Head(n))).ToArray();
            using var profile = new Profile();
            var load = await Load.Of(callers, TimeSpan.FromSeconds(options.Seconds), caller => Write(storage, heads[caller]));
            load["profile"] = profile.End();
            writes.Add(load);
        }

        await host.StopAsync();
        results["headWrites"] = writes;
        return results;
    }

    private static Task Write(SqliteGrainStorage storage, (GrainId Id, Head State) head)
    {
        head.State.Change();
        return storage.WriteStateAsync("recording", head.Id, head.State);
    }

    private static double BareSync(string folder, double seconds)
    {
        using var file = new FileStream(Path.Combine(folder, "bare"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 0);
        var page = new byte[4096];
        return PerSecond(seconds, () =>
        {
            file.Write(page);
            file.Flush(flushToDisk: true);
        });
    }

    private static double BareCommit(string folder, double seconds)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "bare.db")};Pooling=False");
        connection.Open();
        using var prepare = connection.CreateCommand();
        prepare.CommandText = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE bare (id INTEGER PRIMARY KEY, n INTEGER); INSERT INTO bare VALUES (1, 0)";
        prepare.ExecuteNonQuery();
        using var update = connection.CreateCommand();
        update.CommandText = "UPDATE bare SET n = n + 1 WHERE id = 1";
        return PerSecond(seconds, () => update.ExecuteNonQuery());
    }

    private static double PerSecond(double seconds, Action act)
    {
        var clock = Stopwatch.StartNew();
        var times = 0;
        for (; clock.Elapsed.TotalSeconds < seconds; times++)
            act();
        return Math.Round(times / clock.Elapsed.TotalSeconds);
    }

    private sealed class Head(int n) : IGrainState<RecordingState>
    {
        private readonly Recording recording = RecordingRules.Accept(RecordingId.From($"r{n}"), JobsBench.Submission(n, tutors: 10), TimeSpan.FromSeconds(1), DateTimeOffset.UnixEpoch);

        [AllowNull]
        public RecordingState State { get; set; } = new();

        public string? ETag { get; set; }

        public bool RecordExists { get; set; }

        public void Change() => State = new RecordingState { Recording = RecordingRules.WithWork(recording, WorkRules.Begin((State.Recording ?? recording).Work, DateTimeOffset.UtcNow), DateTimeOffset.UtcNow) };
    }
}
