namespace LearningSessions.Grains.Work;

/// <summary>Admits the attempts of one process: any number beside each other, or one alone. First come, first served, so neither kind starves.</summary>
public sealed class AttemptGate
{
    private readonly Lock gate = new();
    private readonly LinkedList<Place> waiting = [];
    private int inside;
    private bool closed;

    /// <summary>Waits for a place; disposing it leaves.</summary>
    /// <param name="alone">Whether nothing may run beside it.</param>
    /// <param name="cancel">Gives up waiting; a place that was given stays given.</param>
    public Task<IDisposable> Enter(bool alone, CancellationToken cancel)
    {
        var place = new Place(this, alone);
        lock (gate)
        {
            waiting.AddLast(place);
            Admit();
        }

        if (!place.Given.IsCompleted)
            place.CancelWith(cancel);
        return place.Given;
    }

    private void Admit()
    {
        while (waiting.First is { Value: var next } && !closed && (inside == 0 || !next.Alone))
        {
            waiting.RemoveFirst();
            inside++;
            closed = next.Alone;
            next.Give();
        }
    }

    private void GiveUp(Place place)
    {
        lock (gate)
        {
            if (!waiting.Remove(place))
                return;
            place.Refuse();
            Admit();
        }
    }

    private void Leave()
    {
        lock (gate)
        {
            inside--;
            closed = false;
            Admit();
        }
    }

    private sealed class Place(AttemptGate gate, bool alone) : IDisposable
    {
        private readonly TaskCompletionSource<IDisposable> given = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private CancellationTokenRegistration cancelling;
        private int left;

        public bool Alone => alone;

        public Task<IDisposable> Given => given.Task;

        public void CancelWith(CancellationToken cancel) => cancelling = cancel.Register(() => gate.GiveUp(this));

        public void Give() => given.SetResult(this);

        public void Refuse() => given.SetCanceled();

        public void Dispose()
        {
            if (Interlocked.Exchange(ref left, 1) != 0)
                return;
            cancelling.Dispose();
            gate.Leave();
        }
    }
}
