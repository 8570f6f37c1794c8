using LearningSessions.Integrations.Speech;

namespace LearningSessions.Integrations.Tests.Speech;

public sealed class BoundedThreadsTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task No_more_works_at_once_than_there_are_threads()
    {
        using var threads = new BoundedThreads("test", most: 2);
        using var bothIn = new Barrier(2);
        int now = 0, most = 0;

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => threads.Run(
            () =>
            {
                InterlockedMax(ref most, Interlocked.Increment(ref now));
                Assert.True(bothIn.SignalAndWait(Limit), "The second thread never came.");
                Interlocked.Decrement(ref now);
                return i;
            },
            CancellationToken.None)));

        Assert.Equal(Enumerable.Range(0, 20), results);
        Assert.Equal(2, most);
    }

    [Fact]
    public async Task A_failure_reaches_its_caller_and_the_thread_goes_on()
    {
        using var threads = new BoundedThreads("test", most: 1);

        await Assert.ThrowsAsync<InvalidDataException>(() => threads.Run<int>(() => throw new InvalidDataException(), CancellationToken.None));

        Assert.Equal(3, await threads.Run(() => 3, CancellationToken.None));
    }

    [Fact]
    public async Task Cancelled_work_that_has_not_begun_never_begins()
    {
        using var threads = new BoundedThreads("test", most: 1);
        using var cancel = new CancellationTokenSource();
        using var release = new ManualResetEventSlim();
        var first = threads.Run(() => release.Wait(Limit), CancellationToken.None);
        var second = threads.Run<int>(() => throw new InvalidOperationException("It began."), cancel.Token);

        await cancel.CancelAsync();
        release.Set();

        Assert.True(await first);
        await Assert.ThrowsAsync<TaskCanceledException>(() => second);
    }

    private static void InterlockedMax(ref int most, int value)
    {
        for (var seen = Volatile.Read(ref most); value > seen; seen = Volatile.Read(ref most))
            Interlocked.CompareExchange(ref most, value, seen);
    }
}
