using LearningSessions.Grains.Interfaces.Reports;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.Catalogue.Reports;

/// <summary>A report.</summary>
/// <param name="Id">Its id.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Delivery">Where it goes.</param>
/// <param name="Language">Its language.</param>
/// <param name="State">Where the work stands.</param>
/// <param name="Reason">Why it was given up, or why its last attempt failed.</param>
/// <param name="IsWritten">Whether it can be read.</param>
/// <param name="RequestedBy">Who asked for it.</param>
/// <param name="AcceptedAt">When it was asked for, UTC.</param>
/// <param name="DeliveredAt">When it was delivered, UTC.</param>
public sealed record ReportRow(
    ReportId Id,
    DateOnly From,
    DateOnly To,
    ReportDelivery Delivery,
    string Language,
    WorkState State,
    string? Reason,
    bool IsWritten,
    string RequestedBy,
    DateTimeOffset AcceptedAt,
    DateTimeOffset? DeliveredAt);
