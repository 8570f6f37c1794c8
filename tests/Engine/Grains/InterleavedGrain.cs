using LearningSessions.Engine.Tests.Fixture;

namespace LearningSessions.Engine.Tests.Grains;

[Reentrant]
internal sealed class InterleavedGrain(Happenings happenings) : Grain, IInterleaved
{
    private readonly TurnCheck turns = new();
    private int counted;

    public async Task Count(int times)
    {
        for (var time = 0; time < times; time++)
        {
            turns.Enter();
            var read = counted;
            Thread.SpinWait(20);
            counted = read + 1;
            turns.Leave();
            await Task.Yield();
        }
    }

    public Task<IReadOnlyList<int>> Counted() => Task.FromResult<IReadOnlyList<int>>([counted, turns.MostAtOnce]);

    public async Task Hold(string name)
    {
        happenings.Happened($"{name} began");
        await happenings.Passing(name);
    }
}
