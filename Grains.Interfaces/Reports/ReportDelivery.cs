namespace LearningSessions.Grains.Interfaces.Reports;

/// <summary>Where a report goes.</summary>
[GenerateSerializer, Alias("ReportDelivery")]
public enum ReportDelivery
{
    /// <summary>Files in the folder of the outbox.</summary>
    Outbox = 1,

    /// <summary>A signed POST to the address of the section <c>Reports:Webhook</c>.</summary>
    Webhook = 2,
}
