using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Tests.Running;
using LearningSessions.Grains.Tutors;

namespace LearningSessions.Grains.Tests.Tutors;

public sealed class TutorGrainTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Day = new(2026, 11, 2, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private RunningGrains running = null!;

    private ITutorGrain Tutor => running.Get<ITutorGrain>("ana");

    public async Task InitializeAsync()
    {
        running = await RunningGrains.StartAsync();
        Assert.True(await Tutor.Put(new PutTutor("Ana", null, "es")));
    }

    public async Task DisposeAsync() => await running.DisposeAsync();

    [Fact]
    public async Task Notes_that_come_while_one_is_written_share_the_next_write_and_end_when_it_is_durable()
    {
        var (begun, release) = HoldWrites();
        var first = Tutor.NoteRecording(Entry(0));
        await begun.Task.WaitAsync(Patience);
        var others = Enumerable.Range(1, 9).Select(n => Tutor.NoteRecording(Entry(n))).ToList();
        var feedback = Tutor.Put(new PutTutor("Ana María", null, "es"));

        Assert.Empty((await Tutor.Get())!.Recordings);
        Assert.DoesNotContain(others.Append(first).Append(feedback), each => each.IsCompleted);

        release.SetResult();
        await Task.WhenAll([first, feedback, .. others]).WaitAsync(Patience);
        Assert.Equal(3, running.Storage.Writes("tutor"));
        var tutor = (await Tutor.Get())!;
        Assert.Equal("Ana María", tutor.Profile.Name);
        Assert.Equal(10, tutor.Recordings.Length);
    }

    [Fact]
    public async Task When_a_write_fails_all_whose_notes_it_held_learn_of_it_and_what_is_stored_counts()
    {
        await Tutor.NoteRecording(Entry(0));
        running.Storage.BeforeWrite = () => throw new IOException("The disk is ill.");

        var failure = await Assert.ThrowsAnyAsync<Exception>(() => Tutor.NoteRecording(Entry(1)));
        Assert.Contains("The disk is ill.", failure.Message, StringComparison.Ordinal);

        running.Storage.BeforeWrite = () => Task.CompletedTask;
        Assert.Equal("r0", Assert.Single((await Tutor.Get())!.Recordings).Recording.Value);
        await Tutor.NoteRecording(Entry(2));
        Assert.Equal(["r0", "r2"], (await Tutor.Get())!.Recordings.Select(each => each.Recording.Value));
    }

    [Fact]
    public async Task A_note_that_is_known_is_not_written_again()
    {
        await Tutor.NoteRecording(Entry(0));
        await Tutor.NoteRecording(Entry(0));
        Assert.False(await Tutor.Put(new PutTutor("Ana", null, "es")));

        Assert.Equal(2, running.Storage.Writes("tutor"));
    }

    [Fact]
    public async Task However_many_come_at_once_none_is_lost_and_the_head_stays_small()
    {
        await Task.WhenAll(Enumerable.Range(0, 500).Select(n => Tutor.NoteRecording(Entry(n))));

        await running.StopProcess();
        await running.StartProcess();

        Assert.Equal(TutorRules.ShownRecordings, (await Tutor.Get())!.Recordings.Length);
        Assert.InRange(running.Storage.LongestState, 1, 64 * 1024);
        Assert.Equal(500, (await Tutor.RecordingsBetween(Day, Day.AddDays(600))).Length);
    }

    private (TaskCompletionSource Begun, TaskCompletionSource Release) HoldWrites()
    {
        var (begun, release) = (new TaskCompletionSource(), new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        running.Storage.BeforeWrite = () =>
        {
            begun.TrySetResult();
            return release.Task;
        };
        return (begun, release);
    }

    private static RecordingEntry Entry(int number) =>
        new(RecordingId.From($"r{number}"), LearnerId.From("l1"), "Luz", Day.AddDays(number), WorkState.Done);
}
