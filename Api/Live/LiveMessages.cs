using System.Text;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Live;

namespace LearningSessions.Api.Live;

/// <summary>The messages that a client of a session gets; <c>docs/live.md</c> describes them.</summary>
public static class LiveMessages
{
    /// <summary>The session begins, or goes on.</summary>
    public static byte[] Begin(LiveSession session, long resumeFrom) => Message(new
    {
        Type = "begin",
        SessionId = session.Id,
        session.ExpiresAt,
        ResumeFromSample = resumeFrom,
        session.Questions,
    });

    /// <summary>All samples so far were heard.</summary>
    public static byte[] Received(long samples) => Encoding.UTF8.GetBytes($"{{\"type\":\"received\",\"samples\":{samples}}}");

    /// <summary>Words are final.</summary>
    public static byte[] Final(LiveSegment segment) => Message(new
    {
        Type = "final",
        Segment = segment.Number,
        segment.Text,
        Start = Seconds(segment.From),
        End = Seconds(segment.To),
        Clear = segment.IsClear,
        segment.Words,
    });

    /// <summary>All places are taken.</summary>
    public static byte[] Busy(TimeSpan retryAfter) => Message(new { Type = "busy", RetryAfterMs = (int)retryAfter.TotalMilliseconds });

    /// <summary>Something is wrong.</summary>
    public static byte[] Error(string code, string message) => Message(new { Type = "error", Code = code, Message = message });

    /// <summary>Audio is missing: it is wanted again from a sample on.</summary>
    public static byte[] Resend(long from) => Message(new { Type = "error", Code = "resend", Message = "Audio is missing: connect again and send it from that sample on.", ResumeFromSample = from });

    /// <summary>The report.</summary>
    public static byte[] Report(LiveReport report) => Message(new { Type = "report", Report = report });

    /// <summary>Nothing more follows.</summary>
    public static byte[] End(LiveEnding ending, string? fault) => Message(new { Type = "end", Ending = ending, Fault = fault });

    /// <summary>What a session tells.</summary>
    public static byte[] Of(LiveEvent what) => what switch
    {
        LiveEvent.Partial partial => Message(new { Type = "partial", partial.Text, partial.Stable, From = Seconds(partial.From), LagMs = (int)partial.Lag.TotalMilliseconds }),
        LiveEvent.Final final => Final(final.Segment),
        LiveEvent.Saved saved => Encoding.UTF8.GetBytes($"{{\"type\":\"ack\",\"samples\":{saved.Samples}}}"),
        LiveEvent.Reported reported => Report(reported.Report),
        LiveEvent.Ended ended => End(ended.Ending, ended.Fault),
        LiveEvent.Replaced => Error("replaced", "A newer connection speaks."),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, "Not an event."),
    };

    private static double Seconds(long sample) => Math.Round(sample / 16_000.0, 3);

    private static byte[] Message(object message) => JsonSerializer.SerializeToUtf8Bytes(message, MessageJson.Options);
}
