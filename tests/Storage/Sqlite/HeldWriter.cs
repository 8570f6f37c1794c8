using LearningSessions.Storage.Sqlite;

namespace LearningSessions.Storage.Tests.Sqlite;

/// <summary>Holds the writer's thread in a group of its own: what is written meanwhile shares the next commit.</summary>
internal sealed class HeldWriter : IDisposable
{
    private readonly ManualResetEventSlim released = new();
    private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task<bool> held = Task.FromResult(true);

    private HeldWriter()
    {
    }

    public static async Task<HeldWriter> Of(SqliteDatabase database)
    {
        var hold = new HeldWriter();
        hold.held = database.Write(_ =>
        {
            hold.begun.SetResult();
            return hold.released.Wait(TimeSpan.FromMinutes(2));
        });
        await hold.begun.Task;
        return hold;
    }

    public async Task Release()
    {
        released.Set();
        Assert.True(await held, "The writer was never released.");
    }

    public void Dispose() => released.Set();
}
