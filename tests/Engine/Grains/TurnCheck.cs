namespace LearningSessions.Engine.Tests.Grains;

/// <summary>How many are inside at once, at most.</summary>
internal sealed class TurnCheck
{
    private int inside;
    private int most;

    public int MostAtOnce => Volatile.Read(ref most);

    public void Enter()
    {
        var now = Interlocked.Increment(ref inside);
        if (now > most)
            most = now;
    }

    public void Leave() => Interlocked.Decrement(ref inside);
}
