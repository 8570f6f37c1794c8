using System.Text.Json.Serialization;

namespace LearningSessions.Grains.Interfaces.Reports;

/// <summary>The answer to <see cref="IReportGrain.Request"/>.</summary>
[GenerateSerializer, Immutable, Alias("RequestReportOutcome")]
[JsonDerivedType(typeof(Begun), "begun")]
[JsonDerivedType(typeof(Known), "known")]
[JsonDerivedType(typeof(AnotherReport), "anotherReport")]
[JsonDerivedType(typeof(NoWebhook), "noWebhook")]
public abstract record RequestReportOutcome
{
    private RequestReportOutcome()
    {
    }

    /// <summary>It is being written.</summary>
    [GenerateSerializer, Immutable, Alias("RequestReportOutcome.Begun")]
    public sealed record Begun([property: Id(0)] Report Report) : RequestReportOutcome;

    /// <summary>It was asked for before: the same report, sent once.</summary>
    [GenerateSerializer, Immutable, Alias("RequestReportOutcome.Known")]
    public sealed record Known([property: Id(0)] Report Report) : RequestReportOutcome;

    /// <summary>The id is that of a report of other sessions or for another place.</summary>
    [GenerateSerializer, Immutable, Alias("RequestReportOutcome.AnotherReport")]
    public sealed record AnotherReport([property: Id(0)] Report Report) : RequestReportOutcome;

    /// <summary>It is for the webhook, and no address is set (<c>Reports:Webhook:Url</c>).</summary>
    [GenerateSerializer, Immutable, Alias("RequestReportOutcome.NoWebhook")]
    public sealed record NoWebhook : RequestReportOutcome;
}
