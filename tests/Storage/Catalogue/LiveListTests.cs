using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Grains.Live;
using LearningSessions.Storage.Catalogue.Live;

namespace LearningSessions.Storage.Tests.Catalogue;

/// <summary>Sessions of live speech, and who spoke most in them.</summary>
[Trait("Engine", "Any")]
public abstract class LiveListTests(DatabaseKind kind) : DatabaseTests(kind)
{
    [DatabaseFact]
    public async Task Sessions_come_the_newest_first_and_are_found_by_learner_group_and_status()
    {
        await Session("s1", "ana", "blue", hours: 0, words: 30, LiveStatus.Reported);
        await Session("s2", "bea", "blue", hours: 1, words: 10, LiveStatus.Open);
        await Session("s3", "ana", null, hours: 2, words: 20, LiveStatus.Ended);

        Assert.Equal(["s3", "s2", "s1"], await Ids(new()));
        Assert.Equal(["s3", "s1"], await Ids(new() { Learner = "ana" }));
        Assert.Equal(["s2", "s1"], await Ids(new() { Group = "blue" }));
        Assert.Equal(["s2"], await Ids(new() { Status = LiveStatus.Open }));
        Assert.Equal(["s1"], await Ids(new() { Learner = "ana", Group = "blue", Status = LiveStatus.Reported }));
    }

    [DatabaseFact]
    public async Task A_row_tells_what_there_is_to_tell_of_a_session()
    {
        await Session("s1", "ana", "blue", hours: 0, words: 30, LiveStatus.Reported);
        await Session("s2", "bea", null, hours: 1, words: 0, LiveStatus.Open);

        var rows = (await Stored.Catalogue.LiveSessions(new())).Items;

        Assert.Equal(
            new LiveSessionRow(LiveSessionId.From("s1"), LearnerId.From("ana"), "en", "blue", "music", LiveStatus.Reported, 30, 1, Some.Monday, Some.Monday.AddMinutes(5)), rows[1]);
        Assert.Equal((null, null, null), (rows[0].Group, rows[0].Edits, rows[0].EndedAt));
    }

    [DatabaseFact]
    public async Task The_list_goes_on_behind_its_cursor_also_among_sessions_of_one_moment()
    {
        foreach (var id in (string[])["s1", "s2", "s3", "s4", "s5"])
            await Session(id, "ana", null, hours: 0, words: 1, LiveStatus.Ended);

        var (ids, cursor) = (new List<string>(), (string?)null);
        do
        {
            var part = await Stored.Catalogue.LiveSessions(new() { Limit = 2, Cursor = cursor });
            ids.AddRange(part.Items.Select(row => row.Id.Value));
            cursor = part.Next;
        }
        while (cursor is not null);

        Assert.Equal(["s5", "s4", "s3", "s2", "s1"], ids);
    }

    [DatabaseFact]
    public async Task The_leaderboard_adds_up_the_words_of_ended_sessions_and_gives_equals_one_place()
    {
        await Session("s1", "ana", "blue", hours: 0, words: 30, LiveStatus.Reported);
        await Session("s2", "ana", "blue", hours: 1, words: 30, LiveStatus.Ended);
        await Session("s3", "bea", "blue", hours: 2, words: 60, LiveStatus.Reported);
        await Session("s4", "cleo", "red", hours: 3, words: 5, LiveStatus.Reported);
        await Session("s5", "cleo", "red", hours: 3, words: 500, LiveStatus.Open);
        await Session("s6", "dora", "red", hours: 3, words: 0, LiveStatus.Reported);

        var board = await Stored.Catalogue.WordsSpoken(new());

        Assert.Equal(
            [(1, "ana", 60L, 2L), (1, "bea", 60L, 1L), (3, "cleo", 5L, 1L), (4, "dora", 0L, 1L)],
            board.Select(row => (row.Place, row.Learner.Value, row.Words, row.Sessions)));
        Assert.Equal([30.0, 60.0, 5.0, 0.0], board.Select(row => row.WordsPerMinute));
        Assert.Equal(["ana", "bea"], await Best(new() { Group = "blue" }));
        Assert.Equal(["ana"], await Best(new() { Limit = 1 }));
    }

    [DatabaseFact]
    public async Task The_leaderboard_takes_sessions_by_the_moment_at_which_they_ended()
    {
        await Session("s1", "ana", null, hours: 0, words: 30, LiveStatus.Reported);
        await Session("s2", "bea", null, hours: 1, words: 20, LiveStatus.Reported);
        var ended = Some.Monday.AddMinutes(5);

        Assert.Equal(["ana", "bea"], await Best(new() { From = ended }));
        Assert.Equal(["bea"], await Best(new() { From = ended.AddMicroseconds(1) }));
        Assert.Equal(["ana"], await Best(new() { Until = ended.AddHours(1) }));
        Assert.Equal(["ana", "bea"], await Best(new() { Until = ended.AddHours(1).AddMicroseconds(1) }));
    }

    [DatabaseFact]
    public async Task A_session_that_is_saved_again_counts_once()
    {
        var state = await Session("s1", "ana", "blue", hours: 0, words: 30, LiveStatus.Ended);

        await Stored.Write(Grain("s1"), Of("s1", "ana", "blue", Some.Monday, 30, LiveStatus.Reported), state.ETag);

        Assert.Equal((30L, 1L), Assert.Single(await Stored.Catalogue.WordsSpoken(new())) is var row ? (row.Words, row.Sessions) : default);
        Assert.Equal(LiveStatus.Reported, Assert.Single((await Stored.Catalogue.LiveSessions(new())).Items).Status);
    }

    private static GrainId Grain(string id) => GrainId.Create("live-session", id);

    private static LiveSessionState Of(string id, string learner, string? group, DateTimeOffset at, int words, LiveStatus status) => new()
    {
        Session = new LiveSession
        {
            Id = LiveSessionId.From(id),
            Request = new BeginLiveSession(LearnerId.From(learner), "en", "music", LiveLevel.Beginner, group),
            Status = status,
            CreatedAt = at,
            ExpiresAt = at.AddHours(1),
            EndedAt = status == LiveStatus.Open ? null : at.AddMinutes(5),
            Ending = status == LiveStatus.Open ? null : LiveEnding.Finished,
            Spoken = new SpokenCount(words, words > 0 ? 60 : 0, 0),
            Report = status == LiveStatus.Reported ? new LiveReport { Coach = "offline", Edits = [new(1, "he go", "he goes", "R:VERB:SVA", "")] } : null,
            Work = status == LiveStatus.Open ? null : Some.Work(),
        },
    };

    private Task<GrainState<LiveSessionState>> Session(string id, string learner, string? group, int hours, int words, LiveStatus status) =>
        Stored.Write(Grain(id), Of(id, learner, group, Some.Monday.AddHours(hours), words, status));

    private async Task<string[]> Ids(LiveSessionQuery query) => [.. (await Stored.Catalogue.LiveSessions(query)).Items.Select(row => row.Id.Value)];

    private async Task<string[]> Best(LeaderboardQuery query) => [.. (await Stored.Catalogue.WordsSpoken(query)).Select(row => row.Learner.Value)];
}

public sealed class LiveListTestsOnSqlite() : LiveListTests(DatabaseKind.Sqlite);

public sealed class LiveListTestsOnPostgres() : LiveListTests(DatabaseKind.Postgres);
