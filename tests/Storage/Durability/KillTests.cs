using LearningSessions.Grains.Recordings;

namespace LearningSessions.Storage.Tests.Durability;

public sealed class KillTests : IDisposable
{
    private readonly TestFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Every_acknowledged_write_is_there_after_kill_9_with_its_rows_and_pages()
    {
        int[] acknowledged = new int[WriterProcess.Callers];
        foreach (var writes in (int[])[200, 555, 1_234])
        {
            using var writer = new KilledWriter(folder.Path);
            await writer.Acknowledges(writes);
            await writer.Kill();
            acknowledged = [.. acknowledged.Zip(writer.Acknowledged, Math.Max)];

            using var storage = new OpenStorage(folder.Path);
            var rows = (await storage.Catalogue.Work(new())).Items.ToDictionary(row => row.Key, row => row.Attempt);
            for (var caller = 0; caller < acknowledged.Length; caller++)
            {
                var grain = Some.RecordingGrain($"r{caller}");
                var stored = await storage.Read<RecordingState>(grain);
                var attempt = stored.State!.Recording?.Work.Attempt ?? 0;
                Assert.InRange(attempt, acknowledged[caller], acknowledged[caller] + 1);
                Assert.Equal(attempt, rows.GetValueOrDefault($"r{caller}"));
                Assert.Contains(acknowledged[caller], await Pages(storage, grain));
            }
        }
    }

    [Fact]
    public async Task A_folder_in_use_by_another_process_is_refused_until_that_one_is_killed()
    {
        using var writer = new KilledWriter(folder.Path);
        await writer.Acknowledges(1);

        var refused = Assert.Throws<DataFolderInUseException>(() => new OpenStorage(folder.Path));

        Assert.Contains(folder.Path, refused.Message, StringComparison.Ordinal);
        await writer.Kill();
        using var storage = new OpenStorage(folder.Path);
    }

    [Fact]
    public async Task A_backup_is_taken_while_another_process_writes()
    {
        using var writer = new KilledWriter(folder.Path);
        await writer.Acknowledges(500);
        var before = writer.Acknowledged.ToArray();

        Storage.Sqlite.SqliteBackup.Take(folder.Database, folder.File("backup.db"));

        await writer.Acknowledges(500);
        await writer.Kill();
        using var restored = new TestFolder();
        using (var target = DataFolder.Claim(restored.Path))
            Storage.Sqlite.SqliteRestore.Run(folder.File("backup.db"), target, Some.Monday);
        using var storage = new OpenStorage(restored.Path);
        foreach (var row in (await storage.Catalogue.Work(new())).Items)
            Assert.True(row.Attempt >= before[int.Parse(row.Key[1..], System.Globalization.CultureInfo.InvariantCulture)], row.Key);
        Assert.Equal(WriterProcess.Callers, (await storage.Catalogue.Work(new())).Items.Count);
    }

    private static async Task<List<int>> Pages(OpenStorage storage, GrainId grain)
    {
        var pages = new List<int> { 0 };
        await foreach (var page in storage.Pages.Read(grain.ToString(), 0))
            pages.Add(BitConverter.ToInt32(page.Span));
        return pages;
    }
}
