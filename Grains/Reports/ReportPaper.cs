using LearningSessions.Grains.Interfaces.Reports;

namespace LearningSessions.Grains.Reports;

/// <summary>A report as it is sent.</summary>
/// <param name="Id">Which report.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
/// <param name="At">When it was asked for, UTC.</param>
/// <param name="Html">A page of its own, with its style.</param>
/// <param name="Csv">The days as rows, with a header.</param>
public sealed record ReportPaper(ReportId Id, DateOnly From, DateOnly To, DateTimeOffset At, string Html, string Csv);
