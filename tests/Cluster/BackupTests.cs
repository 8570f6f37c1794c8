using System.Text.Json;
using LearningSessions.Cluster.Tests.Load;
using LearningSessions.Cluster.Tests.Running;
using LearningSessions.Postgres.Tests;
using Xunit.Abstractions;

namespace LearningSessions.Cluster.Tests;

/// <summary>Backup under load and restore, in the order that docs/cluster.md gives.</summary>
public sealed class BackupTests(ITestOutputHelper output)
{
    [ClusterFact]
    [Trait("Tier", "Long")]
    public async Task What_was_acknowledged_before_the_backup_began_is_there_after_the_restore_and_what_was_under_way_goes_on()
    {
        var cluster = new RunningCluster();
        var backup = Directory.CreateTempSubdirectory("learning-sessions-backup-").FullName;
        try
        {
            await cluster.InitializeAsync();
            var before = await SteadyLoad.On(cluster, "acknowledged");
            await SteadyLoad.For(3);
            await before.Ends(output, "before the backup", TimeSpan.Zero);

            await using var during = await SteadyLoad.On(cluster, "underway");
            await SteadyLoad.For(2);
            var dump = Path.Combine(backup, "database");
            DatabaseDump.Take(cluster.Database, dump);
            var blobs = cluster.Bucket.Objects.ToArray();
            Copy(cluster.SharedFolder, Path.Combine(backup, "shared"));
            await SteadyLoad.For(2);
            await during.Ends(output, "during the backup", TimeSpan.Zero);

            await cluster.EndAll();
            DatabaseDump.PutBack(cluster.Database, dump);
            cluster.Bucket.Objects.Clear();
            foreach (var (name, blob) in blobs)
                cluster.Bucket.Objects[name] = blob;
            Directory.Delete(cluster.SharedFolder, recursive: true);
            Copy(Path.Combine(backup, "shared"), cluster.SharedFolder);
            await cluster.StartAll();

            await before.EndsWhole();
            var saved = await Ended(cluster.Client, "underway");
            Assert.NotEmpty(saved);
            Assert.All(saved, state => Assert.Equal("done", state));
            output.WriteLine($"{saved.Count} recordings of those that came in during the backup are in it, and are done.");
        }
        finally
        {
            await cluster.DisposeAsync();
            Directory.Delete(backup, recursive: true);
        }
    }

    // Files that are being written come and go.
    private static void Copy(string folder, string copy) =>
        Programs.Run(["sh", "-c", "mkdir -p \"$2\" && tar -c --exclude='*.tmp' -C \"$1\" . | tar -x -C \"$2\"", "sh"], folder, copy);

    /// <summary>The states of a load's recordings, when none is under way.</summary>
    private static async Task<List<string>> Ended(HttpClient client, string load)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            var page = await client.Get<JsonElement>($"/v1/recordings?tutor=tutor-{load}&limit=200", limit.Token);
            var states = page.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("state").GetString()!).ToList();
            if (!states.Any(state => state is "waiting" or "running" or "retrying"))
                return states;
            // Another process is asked over HTTP, so there is nothing here to await.
            await Task.Delay(100, limit.Token);
        }
    }
}
