using LearningSessions.Engine.Tests.Fixture;

namespace LearningSessions.Engine.Tests.Grains;

[GrainType("ledger-of-tests")]
internal sealed class LedgerGrain(
    Happenings happenings,
    [PersistentState("total")] IPersistentState<LedgerState> total,
    [PersistentState("note", "other")] IPersistentState<LedgerState> note) : Grain, ILedger
{
    private int activation;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        happenings.Happened($"{this.GetPrimaryKeyString()} activated with {total.State.Total}");
        happenings.Happened($"{this.GetPrimaryKeyString()} activated");
        activation = happenings.Count($"{this.GetPrimaryKeyString()} activated");
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        happenings.Happened($"{this.GetPrimaryKeyString()} deactivated: {reason.ReasonCode}");
        return Task.CompletedTask;
    }

    public async Task<int> Add(int amount)
    {
        total.State = total.State with { Total = total.State.Total + amount };
        await total.WriteStateAsync();
        return total.State.Total;
    }

    public Task<int> Total() => Task.FromResult(total.State.Total);

    public Task Note(string text)
    {
        note.State = note.State with { Note = text };
        return note.WriteStateAsync();
    }

    public Task<string> Noted() => Task.FromResult(note.State.Note);

    public Task Clear() => total.ClearStateAsync();

    public Task<bool> Exists() => Task.FromResult(total.RecordExists);

    public Task<int> Activation() => Task.FromResult(activation);

    public Task EndNow()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}
