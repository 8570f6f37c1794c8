namespace LearningSessions.Integrations.Http;

/// <summary>How long an answer asks to be left alone.</summary>
internal static class AskedWait
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>What <c>Retry-After</c> says (seconds, or a date), at most a day; null when it says nothing.</summary>
    public static TimeSpan? Of(HttpResponseMessage answer, DateTimeOffset now) => answer.Headers.RetryAfter switch
    {
        { Delta: { } wait } => Bounded(wait),
        { Date: { } at } => Bounded(at - now),
        _ => null,
    };

    /// <summary>The wait, from 0 to a day.</summary>
    public static TimeSpan Bounded(TimeSpan wait) => wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Longest ? Longest : wait;
}
