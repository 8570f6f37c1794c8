using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Feedback;

namespace LearningSessions.Grains.Feedback.Sending;

/// <summary>What a webhook call says.</summary>
public abstract record ReportsReading
{
    private ReportsReading()
    {
    }

    /// <summary>The service sent it.</summary>
    /// <param name="Reports">In the order in which they stand; what is no report of ours is left out, so none is an answer too (200).</param>
    public sealed record Genuine(ImmutableArray<DeliveryReport> Reports) : ReportsReading;

    /// <summary>The signature is missing or wrong: whoever sent it is not the service (401).</summary>
    public sealed record Forged : ReportsReading;

    /// <summary>Signed, and yet no report as the service words them (400).</summary>
    public sealed record Malformed(string Reason) : ReportsReading;
}
