using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Tutors;
using LearningSessions.Storage.States;

namespace LearningSessions.Storage.Tests.States;

public sealed class TableTests : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly OpenStorage storage;

    public TableTests() => storage = new OpenStorage(folder.Path);

    public void Dispose()
    {
        storage.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_constant_column_keeps_what_the_row_began_with_and_the_others_follow_the_state()
    {
        var grain = Some.RecordingGrain("r1");
        var first = await storage.Write(grain, Some.Recording("r1", learnerName: "Luz"));

        await storage.Write(grain, Some.Recording("r1", learnerName: "Sol", work: Some.Work(WorkState.Done)), first.ETag);

        var row = Assert.Single((await storage.Catalogue.Recordings(new())).Items);
        Assert.Equal(("Luz", WorkState.Done), (row.LearnerName, row.State));
    }

    [Fact]
    public async Task A_row_that_was_removed_begins_anew()
    {
        var grain = Some.RecordingGrain("r1");
        var state = await storage.Write(grain, Some.Recording("r1", learnerName: "Luz"));

        await storage.Clear(grain, state);
        await storage.Write(grain, Some.Recording("r1", learnerName: "Sol"), state.ETag);

        Assert.Equal("Sol", Assert.Single((await storage.Catalogue.Recordings(new())).Items).LearnerName);
    }

    [Fact]
    public void An_update_changes_every_column_but_the_key_and_the_constant_ones()
    {
        var table = new Table("work", ["kind", "key"], ["state", "accepted_at", "reason"], constant: ["accepted_at"]);

        Assert.EndsWith(
            "DO UPDATE SET state = excluded.state, reason = excluded.reason, state_version = excluded.state_version WHERE excluded.state_version > work.state_version",
            table.Upsert,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_refresh_finds_the_settled_columns_as_they_are_and_changes_the_others()
    {
        var table = new Table("work", ["kind", "key"], ["state", "accepted_at", "reason"], constant: ["accepted_at"], settled: "state");

        Assert.Equal(
            "UPDATE OR FAIL work SET reason = ?5, state_version = ?6 WHERE kind = ?1 AND key = ?2 AND state IS ?3 AND state_version < ?6",
            table.Refresh);
    }

    [Fact]
    public void A_table_whose_columns_are_all_settled_asks_whether_they_are_as_they_were()
    {
        var table = new Table("tutor", ["id"], ["name", "created_at"], constant: ["created_at"], settled: "name");

        Assert.Null(table.Refresh);
        Assert.Equal("SELECT 1 FROM tutor WHERE id = ?1 AND name IS ?2 AND state_version < ?4", table.Same);
    }

    [Theory]
    [InlineData("Ana", "Ana")]
    [InlineData("Ana", "Eva")]
    public async Task A_row_of_settled_columns_follows_its_state_whether_they_change_or_not(string before, string after)
    {
        var grain = GrainId.Create("tutor", "ana");
        var tutor = new TutorState { Profile = new PutTutor(before, null, "es") };
        var first = await storage.Write(grain, tutor);
        var second = await storage.Write(grain, tutor with { Feedback = [] }, first.ETag);

        await storage.Write(grain, tutor with { Profile = new PutTutor(after, null, "es") }, second.ETag);

        Assert.Equal(after, Assert.Single((await storage.Catalogue.Tutors(new())).Items).Name);
    }

    [Theory]
    [InlineData(WorkState.Running, "Transcribe")]
    [InlineData(WorkState.Retrying, "Store")]
    [InlineData(WorkState.Done, "Measure")]
    public async Task A_row_follows_its_state_whether_its_settled_columns_change_or_not(WorkState state, string step)
    {
        var grain = Some.RecordingGrain("r1");
        var first = await storage.Write(grain, Some.Recording("r1", work: Some.Work(WorkState.Running) with { Step = "Store" }));

        await storage.Write(grain, Some.Recording("r1", work: Some.Work(state) with { Step = step }), first.ETag);

        var row = Assert.Single((await storage.Catalogue.Recordings(new())).Items);
        Assert.Equal((state, step), (row.State, row.Step));
        Assert.Equal("r1", Assert.Single((await storage.Catalogue.Work(new() { State = state })).Items).Key);
    }

    [Theory]
    [InlineData("acepted_at", "accepted_at")]
    [InlineData("accepted_at", "acepted_at")]
    public void A_constant_and_a_settled_column_are_among_the_columns(string constant, string settled) =>
        Assert.Throws<ArgumentException>(() => new Table("work", ["key"], ["accepted_at"], [constant], settled));
}
