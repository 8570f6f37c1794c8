using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Api.Live;

/// <summary>Who may connect to live sessions, and how long a connection may be quiet.</summary>
public sealed class LiveSocketOptions
{
    /// <summary>Origins of pages that may connect besides the product's own: <c>https://app.example.org</c>. Programs that send no Origin may too.</summary>
    public string[] AllowedOrigins { get; set; } = [];

    /// <summary>Within which time the first message must come.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:01:00")]
    public TimeSpan AuthWithin { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>After which time without a message a connection is closed: send audio or keepalive.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "00:10:00")]
    public TimeSpan QuietFor { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Messages that wait for a client that reads slowly; more, and the connection is closed.</summary>
    [Range(16, 100_000)]
    public int MostWaiting { get; set; } = 256;
}
