using LearningSessions.Engine.Tests.Fixture;

namespace LearningSessions.Engine.Tests.Grains;

[StatelessWorker(2)]
internal sealed class WorkerGrain(Happenings happenings) : Grain, IWorker
{
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        happenings.Happened("worker activated");
        return Task.CompletedTask;
    }

    public async Task Hold(string name)
    {
        happenings.Happened($"{name} began");
        await happenings.Passing(name);
    }
}
