using System.ClientModel.Primitives;
using System.Globalization;

namespace LearningSessions.Integrations.OpenAI;

/// <summary>How long a service asks to be left alone.</summary>
internal static class RetryAfter
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>What <c>retry-after-ms</c> or <c>Retry-After</c> (seconds, or a date) says, at most a day; null when neither can be read.</summary>
    public static TimeSpan? Of(PipelineResponse? response, DateTimeOffset now)
    {
        if (response is null)
            return null;
        if (response.Headers.TryGetValue("retry-after-ms", out var milliseconds) && TryNumber(milliseconds, out var count))
            return Bounded(TimeSpan.FromMilliseconds(count));
        if (!response.Headers.TryGetValue("Retry-After", out var value))
            return null;
        if (TryNumber(value, out var seconds))
            return Bounded(TimeSpan.FromSeconds(seconds));
        return DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at) ? Bounded(at - now) : null;
    }

    private static bool TryNumber(string? text, out double number) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number) && number <= Longest.TotalMilliseconds;

    private static TimeSpan Bounded(TimeSpan wait) => wait < TimeSpan.Zero ? TimeSpan.Zero : wait > Longest ? Longest : wait;
}
