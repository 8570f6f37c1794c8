using LearningSessions.Engine.Tests.Fixture;
using LearningSessions.Engine.Tests.Grains;
using Orleans.Storage;

namespace LearningSessions.Engine.Tests;

public sealed class StateTests
{
    private static readonly GrainId Ledger = GrainId.Create("ledger-of-tests", "book");

    [Fact]
    public async Task A_write_over_another_writers_state_fails_and_the_next_call_reads_the_truth()
    {
        var storage = new MemoryStorage();
        await using var engine = await RunningEngine.StartAsync(new() { Storage = storage });
        var ledger = engine.Get<ILedger>("book");
        await ledger.Add(1);
        storage.Overwrite(Ledger, "total", new LedgerState { Total = 40 });

        await Assert.ThrowsAsync<InconsistentStateException>(() => ledger.Add(1));

        await engine.Happenings.Of($"book deactivated: {DeactivationReasonCode.ApplicationError}");
        Assert.Equal(42, await ledger.Add(2));
        Assert.Equal(2, await ledger.Activation());
    }

    [Fact]
    public async Task States_are_kept_in_the_storage_that_they_name()
    {
        var (usual, other) = (new MemoryStorage(), new MemoryStorage());
        await using var engine = await RunningEngine.StartAsync(new() { Storage = usual, OtherStorage = other });
        var ledger = engine.Get<ILedger>("book");

        await ledger.Note("there");

        Assert.Equal((0, 1), (usual.Rows, other.Rows));
        await ledger.EndNow();
        Assert.Equal("there", await ledger.Noted());
    }

    [Fact]
    public async Task A_cleared_state_is_new_and_can_be_written_again()
    {
        await using var engine = await RunningEngine.StartAsync();
        var ledger = engine.Get<ILedger>("book");
        await ledger.Add(5);
        Assert.True(await ledger.Exists());

        await ledger.Clear();

        Assert.False(await ledger.Exists());
        Assert.Equal(0, await ledger.Total());
        Assert.Equal(3, await ledger.Add(3));
    }

    [Fact]
    public async Task A_state_survives_the_engine()
    {
        var storage = new MemoryStorage();
        await using (var first = await RunningEngine.StartAsync(new() { Storage = storage }))
            await first.Get<ILedger>("book").Add(9);

        await using var second = await RunningEngine.StartAsync(new() { Storage = storage });

        Assert.Equal(9, await second.Get<ILedger>("book").Total());
    }
}
