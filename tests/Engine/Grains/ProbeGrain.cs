using LearningSessions.Engine.Tests.Fixture;

namespace LearningSessions.Engine.Tests.Grains;

internal sealed class ProbeGrain : Grain, IProbe
{
    private readonly Happenings happenings;
    private readonly List<int> appended = [];
    private int activation;

    public ProbeGrain(Happenings happenings)
    {
        this.happenings = happenings;
        happenings.Visit("constructor");
    }

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        happenings.Visit("activation");
        happenings.Happened($"{this.GetPrimaryKeyString()} activated");
        activation = happenings.Count($"{this.GetPrimaryKeyString()} activated");
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        happenings.Happened($"{this.GetPrimaryKeyString()} deactivated: {reason.ReasonCode}");
        return Task.CompletedTask;
    }

    public Task<int> Activation() => Task.FromResult(activation);

    public Task Append(int value)
    {
        appended.Add(value);
        return Task.CompletedTask;
    }

    public Task<IReadOnlyList<int>> Appended() => Task.FromResult<IReadOnlyList<int>>([.. appended]);

    public async Task Hold(string name)
    {
        happenings.Happened($"{name} began");
        await happenings.Passing(name);
        happenings.Happened($"{name} ended");
    }

    public Task HoldAnyway(string name) => Hold(name);

    public Task HoldReading(string name) => Hold(name);

    public Task HoldForNobody(string name) => Hold(name);

    public Task Fence() => Task.CompletedTask;

    public Task<string> AskAround(IProbe other) => other.AskBack(this.AsReference<IProbe>());

    public Task<string> AskBack(IProbe asker) => asker.Answer();

    public Task<string> Answer() => Task.FromResult("answer");

    public Task Fail(string message) => throw new InvalidOperationException(message);

    public Task EndNow()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    public async Task HoldThenEnd(string name)
    {
        await Hold(name);
        DeactivateOnIdle();
    }

    public Task StayFor(TimeSpan time)
    {
        DelayDeactivation(time);
        return Task.CompletedTask;
    }

    public async Task<bool> KeepsItsScheduler()
    {
        var before = TaskScheduler.Current;
        await Task.Delay(1);
        return before == TaskScheduler.Current && before != TaskScheduler.Default;
    }

    public Task<IProbe> Self() => Task.FromResult(this.AsReference<IProbe>());

    public Task<Box> Change(Box box)
    {
        box.Contents.Add("changed");
        return Task.FromResult(box);
    }

    public ValueTask<int> Add(int left, int right) => new(left + right);
}
