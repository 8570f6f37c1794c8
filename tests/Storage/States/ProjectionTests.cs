using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Recordings;
using LearningSessions.Storage.Catalogue.Recordings;
using LearningSessions.Storage.Catalogue.Tutors;
using Orleans.Storage;

namespace LearningSessions.Storage.Tests.States;

public abstract class ProjectionTests(DatabaseKind kind) : DatabaseTests(kind)
{
    protected static readonly GrainId Grain = Some.RecordingGrain("r1");

    [DatabaseFact]
    public async Task A_recording_stands_in_the_catalogue_when_its_write_returns()
    {
        var state = Some.Recording("r1", work: Some.Work(WorkState.Done) with { EndedAt = Some.Monday.AddMinutes(2) });
        var measured = state with
        {
            Recording = state.Recording! with
            {
                Transcript = new TranscriptSummary("transcripts/r1.json", "pocketsphinx", "en-us", 12, 340),
                Measures = new TalkMeasures { TutorTalkShare = 0.7, LearnerTalkShare = 0.3 },
            },
        };

        await Stored.Write(Grain, measured);

        var row = Assert.Single((await Stored.Catalogue.Recordings(new())).Items);
        var call = state.Recording!.Submission;
        Assert.Equal(
            new RecordingRow(state.Recording.Id, call.Tutor, call.Learner, "Luz Álvarez", "es", Some.Monday, 61.5, WorkState.Done, "transcribe", null,
                "pocketsphinx", 0.7, 0.3, Some.Monday, Some.Monday.AddMinutes(2)),
            row);
    }

    [DatabaseFact]
    public async Task Its_work_stands_beside_it_with_the_reason_of_the_last_failure()
    {
        var work = Some.Work(WorkState.Retrying) with { Attempt = 3, Failures = 2, Errors = [Some.Error(2, "Time-out"), Some.Error(3, "Busy")] };

        await Stored.Write(Grain, Some.Recording("r1", work: work));

        var row = Assert.Single((await Stored.Catalogue.Work(new())).Items);
        Assert.Equal((WorkKind.Recording, "r1", WorkState.Retrying, 3, 2, "Busy"), (row.Kind, row.Key, row.State, row.Attempt, row.Failures, row.Reason));
    }

    [DatabaseFact]
    public async Task Errors_of_a_step_that_succeeded_are_no_reason()
    {
        var work = Some.Work(WorkState.Running) with { Attempt = 3, Failures = 0, Errors = [Some.Error(2, "Time-out")] };

        await Stored.Write(Grain, Some.Recording("r1", work: work));

        Assert.Null(Assert.Single((await Stored.Catalogue.Recordings(new())).Items).Reason);
    }

    [DatabaseFact]
    public async Task Clearing_the_state_removes_its_rows()
    {
        var state = await Stored.Write(Grain, Some.Recording("r1"));

        await Stored.Clear(Grain, state);

        Assert.Empty((await Stored.Catalogue.Recordings(new())).Items);
        Assert.Empty((await Stored.Catalogue.Work(new())).Items);
    }

    [DatabaseFact]
    public async Task A_state_that_holds_nothing_any_more_has_no_rows()
    {
        var state = await Stored.Write(Grain, Some.Recording("r1"));

        await Stored.Write(Grain, new RecordingState(), state.ETag);

        Assert.Empty((await Stored.Catalogue.Recordings(new())).Items);
    }

    [DatabaseFact]
    public async Task A_refused_write_leaves_the_rows_of_the_stored_state()
    {
        var stored = await Stored.Write(Grain, Some.Recording("r1", work: Some.Work(WorkState.Running)));
        await Stored.Write(Grain, Some.Recording("r1", work: Some.Work(WorkState.Done)), stored.ETag);

        await Assert.ThrowsAsync<InconsistentStateException>(() => Stored.Write(Grain, Some.Recording("r1"), stored.ETag));

        Assert.Equal(WorkState.Done, Assert.Single((await Stored.Catalogue.Recordings(new())).Items).State);
    }

    [DatabaseFact]
    public async Task Feedback_and_tutor_stand_in_their_lists()
    {
        var (from, to) = (new DateOnly(2026, 11, 9), new DateOnly(2026, 11, 15));
        var feedback = Some.Feedback("ana", FeedbackKind.General, from, to);
        await Stored.Write(Some.FeedbackGrain(feedback.Feedback!.Id.Value), feedback);
        await Stored.Write(Some.TutorGrain("ana"), Some.Tutor("Ana Mora"));
        await Stored.Write(Grain, Some.Recording("r1"));

        var row = Assert.Single((await Stored.Catalogue.Feedback(new())).Items);
        var tutor = Assert.Single((await Stored.Catalogue.Tutors(new())).Items);

        Assert.Equal((feedback.Feedback.Id, FeedbackKind.General, from, to, FeedbackStatus.InReview, 2, 7, 1),
            (row.Id, row.Kind, row.From, row.To, row.Status, row.Revision, row.Version, row.Drafts));
        Assert.Equal(new TutorRow(feedback.Feedback.Tutor, "Ana Mora", "+50688887777", "es", Some.Monday, 1, Some.Monday), tutor);
    }
}

public sealed class ProjectionTestsOnSqlite() : ProjectionTests(DatabaseKind.Sqlite)
{
    [Fact]
    public async Task A_write_whose_rows_fail_leaves_neither_state_nor_rows()
    {
        await Stored.Catalogued.Execute(
            "CREATE TRIGGER no_work BEFORE INSERT ON work BEGIN SELECT RAISE(ABORT, 'no work today'); END");

        var refused = Stored.Write(Grain, Some.Recording("r1"));
        var other = Stored.Write(Some.TutorGrain("ana"), Some.Tutor("Ana"));

        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => refused);
        await other;
        Assert.False((await Stored.Read<RecordingState>(Grain)).RecordExists);
        Assert.Empty((await Stored.Catalogue.Recordings(new())).Items);
        Assert.Single((await Stored.Catalogue.Tutors(new())).Items);
    }
}

public sealed class ProjectionTestsOnPostgres() : ProjectionTests(DatabaseKind.Postgres);
