using System.Globalization;
using System.Text;
using LearningSessions.Grains.Interfaces.Statistics;

namespace LearningSessions.Grains.Reports;

/// <summary>The days of a report as CSV (RFC 4180): a row for each kind of session on each day.</summary>
public static class ReportCsv
{
    private const string Header = "day,kind,sessions,users,mean_duration_seconds,words,mean_satisfaction,cost_usd";

    /// <summary>The table; numbers with a point, blank where unknown.</summary>
    public static string Of(SessionStatistics statistics)
    {
        var text = new StringBuilder(Header).Append("\r\n");
        foreach (var (day, kind, figures) in statistics.Days)
        {
            text.AppendJoin(',', Name(day), Name(kind), Number(figures.Sessions), Number(figures.Users), Number(figures.MeanDuration), Number(figures.Words),
                Number(figures.MeanSatisfaction), Number(figures.Cost)).Append("\r\n");
        }

        return text.ToString();
    }

    private static string Name(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Name(SessionKind kind) => kind.ToString().ToLowerInvariant();

    private static string Number(IFormattable? number) => number?.ToString(null, CultureInfo.InvariantCulture) ?? "";
}
