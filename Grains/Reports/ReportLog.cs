using LearningSessions.Grains.Interfaces.Reports;
using LearningSessions.Grains.Interfaces.Work;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Reports;

internal static partial class ReportLog
{
    [LoggerMessage(1, LogLevel.Information, "Report {Report} is {State}. {Reason}")]
    public static partial void Ended(ILogger log, ReportId report, WorkState state, string? reason);
}
