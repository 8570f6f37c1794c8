namespace LearningSessions.Storage.Tests.Reminders;

public sealed class ReminderTableTests : IDisposable
{
    private static readonly GrainId Ana = GrainId.Create("recording", "ana");

    private readonly TestFolder folder = new();
    private readonly OpenStorage storage;

    public ReminderTableTests() => storage = new OpenStorage(folder.Path);

    public void Dispose()
    {
        storage.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_reminder_is_read_as_it_was_written()
    {
        var etag = await storage.Reminders.UpsertRow(Entry(Ana, "retry"));

        var read = await storage.Reminders.ReadRow(Ana, "retry");

        Assert.Equal(
            (Ana, "retry", Some.Monday.UtcDateTime.AddTicks(7), TimeSpan.FromMinutes(2), etag),
            (read!.GrainId, read.ReminderName, read.StartAt, read.Period, read.ETag));
        Assert.Equal(DateTimeKind.Utc, read.StartAt.Kind);
        Assert.Null(await storage.Reminders.ReadRow(Ana, "other"));
    }

    [Fact]
    public async Task Writing_again_replaces_it_under_a_new_etag()
    {
        var first = await storage.Reminders.UpsertRow(Entry(Ana, "retry"));

        var second = await storage.Reminders.UpsertRow(Entry(Ana, "retry"));

        Assert.NotEqual(first, second);
        Assert.Equal(second, Assert.Single((await storage.Reminders.ReadRows(Ana)).Reminders).ETag);
    }

    [Fact]
    public async Task Only_the_newest_etag_removes_it()
    {
        var first = await storage.Reminders.UpsertRow(Entry(Ana, "retry"));
        var second = await storage.Reminders.UpsertRow(Entry(Ana, "retry"));

        Assert.False(await storage.Reminders.RemoveRow(Ana, "retry", first!));
        Assert.False(await storage.Reminders.RemoveRow(Ana, "retry", "no etag"));
        Assert.True(await storage.Reminders.RemoveRow(Ana, "retry", second!));
        Assert.False(await storage.Reminders.RemoveRow(Ana, "retry", second!));
    }

    [Fact]
    public async Task An_etag_of_a_removed_reminder_does_not_fit_one_made_again()
    {
        var first = await storage.Reminders.UpsertRow(Entry(Ana, "retry"));
        await storage.Reminders.RemoveRow(Ana, "retry", first!);
        await storage.Reminders.UpsertRow(Entry(Ana, "retry"));

        Assert.False(await storage.Reminders.RemoveRow(Ana, "retry", first!));
    }

    [Fact]
    public async Task A_range_of_the_ring_excludes_its_begin_includes_its_end_and_may_wrap()
    {
        var grains = Enumerable.Range(0, 40).Select(n => GrainId.Create("recording", $"r{n}")).OrderBy(grain => grain.GetUniformHashCode()).ToArray();
        foreach (var grain in grains)
            await storage.Reminders.UpsertRow(Entry(grain, "retry"));
        var (low, high) = (grains[10].GetUniformHashCode(), grains[30].GetUniformHashCode());

        GrainId[] inside = grains[11..31];
        GrainId[] outside = [.. grains[..11], .. grains[31..]];
        Assert.Equal<GrainId[]>(inside, await InRange(low, high));
        Assert.Equal<GrainId[]>(outside, await InRange(high, low));
        Assert.Equal(grains, await InRange(low, low));
        Assert.Equal(grains, await InRange(0, 0));
    }

    [Fact]
    public async Task Reminders_outlive_the_process()
    {
        var etag = await storage.Reminders.UpsertRow(Entry(Ana, "retry"));
        storage.Dispose();

        using var again = new OpenStorage(folder.Path);

        Assert.Equal(etag, (await again.Reminders.ReadRow(Ana, "retry"))!.ETag);
    }

    private async Task<GrainId[]> InRange(uint begin, uint end) =>
        [.. (await storage.Reminders.ReadRows(begin, end)).Reminders.Select(entry => entry.GrainId).OrderBy(grain => grain.GetUniformHashCode())];

    private static ReminderEntry Entry(GrainId grain, string name) => new()
    {
        GrainId = grain,
        ReminderName = name,
        StartAt = Some.Monday.UtcDateTime.AddTicks(7),
        Period = TimeSpan.FromMinutes(2),
    };
}
