using LearningSessions.Engine.Tests.Fixture;

namespace LearningSessions.Engine.Tests.Grains;

internal sealed class CancellableGrain(Happenings happenings) : Grain, ICancellable
{
    public async Task Wait(CancellationToken cancellationToken)
    {
        happenings.Happened("began");
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            happenings.Happened("cancelled");
            throw;
        }
    }

    public Task Relay(ICancellable to, CancellationToken cancellationToken) => to.Wait(cancellationToken);

    public async Task<IReadOnlyList<string>> Context(ICancellable? further)
    {
        var here = RequestContext.Get("who") as string ?? "nobody";
        RequestContext.Set("who", $"{here}, then {this.GetPrimaryKeyString()}");
        return further is null ? [here] : [here, .. await further.Context(null)];
    }
}
