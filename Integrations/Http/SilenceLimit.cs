namespace LearningSessions.Integrations.Http;

/// <summary>Cancels a request in which nothing has moved for a while, however long it takes as a whole.</summary>
internal sealed class SilenceLimit : IDisposable
{
    private readonly CancellationTokenSource silent;
    private readonly CancellationTokenSource either;
    private readonly TimeSpan longest;

    /// <summary>Begins to watch.</summary>
    /// <param name="longest">How long nothing may move.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancel">The caller's own.</param>
    public SilenceLimit(TimeSpan longest, TimeProvider time, CancellationToken cancel)
    {
        this.longest = longest;
        silent = new CancellationTokenSource(longest, time);
        either = CancellationTokenSource.CreateLinkedTokenSource(silent.Token, cancel);
    }

    /// <summary>Cancelled by silence or by the caller.</summary>
    public CancellationToken Token => either.Token;

    /// <summary>Something moved.</summary>
    public void Moved() => silent.CancelAfter(longest);

    /// <inheritdoc />
    public void Dispose()
    {
        either.Dispose();
        silent.Dispose();
    }
}
