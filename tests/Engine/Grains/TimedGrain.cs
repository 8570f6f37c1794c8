using LearningSessions.Engine.Tests.Fixture;

namespace LearningSessions.Engine.Tests.Grains;

internal sealed class TimedGrain(Happenings happenings) : Grain, ITimed
{
    private readonly Dictionary<string, IGrainTimer> timers = [];
    private readonly TurnCheck underWay = new();

    public Task Start(string name, TimeSpan period, bool interleave)
    {
        timers[name] = this.RegisterGrainTimer(
            static (self, _) => self.Grain.Tick(self.name),
            (Grain: this, name),
            new GrainTimerCreationOptions(period, period) { Interleave = interleave });
        return Task.CompletedTask;
    }

    public Task StartOnce(string name, TimeSpan period)
    {
        timers[name] = this.RegisterGrainTimer(
            () =>
            {
                timers[name].Dispose();
                return Tick(name);
            },
            period,
            period);
        return Task.CompletedTask;
    }

    public Task StartFailing(string name, TimeSpan period)
    {
        timers[name] = this.RegisterGrainTimer(
            async _ =>
            {
                await Tick(name);
                throw new InvalidOperationException("this tick fails");
            },
            new GrainTimerCreationOptions(period, period));
        return Task.CompletedTask;
    }

    public Task Stop(string name)
    {
        timers[name].Dispose();
        return Task.CompletedTask;
    }

    public async Task Count()
    {
        underWay.Enter();
        await Task.Yield();
        await Task.Delay(1);
        underWay.Leave();
    }

    public Task<int> MostAtOnce() => Task.FromResult(underWay.MostAtOnce);

    public async Task Hold(string name)
    {
        happenings.Happened($"{name} began");
        await happenings.Passing(name);
        happenings.Happened($"{name} ended");
    }

    private async Task Tick(string name)
    {
        await Count();
        happenings.Happened($"{name} tick");
    }
}
