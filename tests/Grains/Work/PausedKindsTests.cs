using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Tests.Running;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Tests.Work;

public sealed class PausedKindsTests
{
    private readonly ManualTime time = new(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero));
    private readonly Asked kind = new();
    private readonly PausedKinds kinds;

    public PausedKindsTests() => kinds = new PausedKinds(time);

    [Fact]
    public async Task That_a_kind_goes_on_is_asked_once_a_second()
    {
        Assert.False(await IsPaused());
        time.Advance(TimeSpan.FromMilliseconds(999));
        Assert.False(await IsPaused());
        Assert.Equal(1, kind.Times);

        time.Advance(TimeSpan.FromMilliseconds(1));
        kind.Paused = true;
        Assert.True(await IsPaused());
        Assert.Equal(2, kind.Times);
    }

    [Fact]
    public async Task That_a_kind_is_paused_is_asked_each_time()
    {
        kind.Paused = true;
        Assert.True(await IsPaused());

        kind.Paused = false;

        Assert.False(await IsPaused());
    }

    [Fact]
    public async Task A_change_made_here_counts_at_once()
    {
        Assert.False(await IsPaused());

        kind.Paused = true;
        kinds.Changed();

        Assert.True(await IsPaused());
    }

    [Fact]
    public async Task An_answer_from_before_a_change_is_forgotten_though_it_comes_after_it()
    {
        kind.Held = new TaskCompletionSource();
        var early = IsPaused();
        kinds.Changed();
        kind.Held.SetResult();
        Assert.False(await early);

        kind.Paused = true;

        Assert.True(await IsPaused());
    }

    private Task<bool> IsPaused() => kinds.IsPaused(WorkKind.Recording, () => kind.Answer()).AsTask();

    private sealed class Asked
    {
        public bool Paused { get; set; }

        public int Times { get; private set; }

        public TaskCompletionSource? Held { get; set; }

        public async Task<WorkKindStatus> Answer()
        {
            Times++;
            var answer = new WorkKindStatus(Paused, null, null);
            if (Held is { } held)
                await held.Task;
            return answer;
        }
    }
}
