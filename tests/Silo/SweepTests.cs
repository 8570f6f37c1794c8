using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Recordings;
using LearningSessions.Silo.Tests.Running;
using LearningSessions.Storage;
using LearningSessions.Storage.Sqlite;
using LearningSessions.Storage.States;

namespace LearningSessions.Silo.Tests;

public sealed class SweepTests
{
    private const int MoreThanOnePart = 1_200;
    private static readonly DateTimeOffset Accepted = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_sweep_at_start_finds_all_that_is_due_also_behind_its_first_thousand()
    {
        using var folder = new TestFolder();
        using (var claimed = DataFolder.Claim(folder.Path))
        using (var database = SqliteDatabase.Open(claimed, new SqliteStorageOptions()))
        {
            var states = new SqliteGrainStorage(database, TimeProvider.System);
            await Task.WhenAll(Enumerable.Range(0, MoreThanOnePart).Select(n =>
                states.WriteStateAsync("recording", GrainId.Create("recording", $"r{n}"), new GrainState<RecordingState>(Waiting($"r{n}")))));
        }

        using var server = Server.Product(folder.Path, [.. KillPoint.Arguments]);

        await server.Says(": attempt 1 begins Store", MoreThanOnePart);
    }

    private static RecordingState Waiting(string id) => new()
    {
        Recording = new Recording
        {
            Id = RecordingId.From(id),
            Submission = new SubmitRecording
            {
                Tutor = TutorId.From("ana"),
                Learner = LearnerId.From("luz"),
                Language = "es",
                RecordedAt = Accepted,
                AudioBlob = $"audio/{id}.wav",
                Fingerprint = id,
            },
            Work = new WorkProgress { State = WorkState.Waiting, Step = nameof(RecordingStep.Store), AcceptedAt = Accepted, DueAt = Accepted },
        },
    };
}
