namespace LearningSessions.Storage;

/// <summary>Times as the catalogue keeps them: UTC microseconds since 1970.</summary>
internal static class UnixMicroseconds
{
    public static long From(DateTimeOffset time) => (time.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;

    public static long? From(DateTimeOffset? time) => time is { } known ? From(known) : null;

    public static long FromMilliseconds(long milliseconds) => milliseconds * 1000;

    public static DateTimeOffset ToTime(long microseconds) => DateTimeOffset.UnixEpoch.AddTicks(microseconds * TimeSpan.TicksPerMicrosecond);
}
