using LearningSessions.Grains.Interfaces.Reports;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Reports;

namespace LearningSessions.Storage.States;

/// <summary>A report's row, and that of its work.</summary>
internal static class ReportRows
{
    private static readonly Table Reports = new("report", ["id"],
        ["from_day", "to_day", "delivery", "language", "state", "reason", "is_written", "requested_by", "accepted_at", "delivered_at"],
        constant: ["from_day", "to_day", "delivery", "language", "requested_by", "accepted_at"]);

    public static Projection<ReportState>[] All { get; } =
    [
        new(Reports, key => [key], (_, state, _) => state.Report is { } report ? Row(report) : null),
        WorkRows.Of<ReportState>(WorkKind.Report, (key, state, now) => state.Report is { } report ? WorkRows.Columns(key, report.Work, null, null, null, now) : null),
    ];

    private static object?[] Row(Report report) =>
    [
        Statistics.DayRows.Name(report.Request.Query.From), Statistics.DayRows.Name(report.Request.Query.To), (int)report.Request.Delivery,
        report.Request.Language, (int)report.Work.State, WorkRows.Reason(report.Work), report.Html is null ? 0 : 1, report.Request.By,
        UnixMicroseconds.From(report.Work.AcceptedAt), UnixMicroseconds.From(report.DeliveredAt),
    ];
}
