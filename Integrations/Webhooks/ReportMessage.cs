using LearningSessions.Grains.Interfaces.Reports;

namespace LearningSessions.Integrations.Webhooks;

/// <summary>The body of a report.</summary>
/// <param name="Type">What it is about: <c>report.ready</c>.</param>
/// <param name="Timestamp">When it was asked for, UTC.</param>
/// <param name="Report">The report's id.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="Html">A page of its own.</param>
/// <param name="Csv">The days as rows, with a header.</param>
public sealed record ReportMessage(string Type, DateTimeOffset Timestamp, ReportId Report, DateOnly From, DateOnly To, string Html, string Csv);
