using System.Globalization;
using System.Net;
using System.Text;
using LearningSessions.Grains.Interfaces.Statistics;

namespace LearningSessions.Grains.Reports;

/// <summary>A report as a page of HTML that needs nothing else: fit for a mail and for a printer.</summary>
public static class ReportPage
{
    private const string Style =
        "body{font:15px/1.5 system-ui,sans-serif;max-width:54rem;margin:2rem auto;padding:0 1rem;color:#1b2430}"
        + "table{border-collapse:collapse;width:100%;margin:.6rem 0 1.6rem}th,td{padding:.35rem .6rem;border-bottom:1px solid #d5dbe1;text-align:left}"
        + "td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}h1{font-size:1.5rem}h2{font-size:1.1rem}p{color:#4d5966}";

    /// <summary>The page.</summary>
    public static string Of(SessionStatistics statistics, ReportWords words)
    {
        var page = new StringBuilder();
        var (from, to) = (Day(statistics.Query.From), Day(statistics.Query.To));
        page.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html><html lang=\"{words.Culture.Name}\"><head><meta charset=\"utf-8\"><title>{words.Title} {from} – {to}</title><style>{Style}</style></head><body>");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{words.Title}, {from} – {to}</h1><p>{Filters(statistics.Query)}{words.Computed}: {statistics.Freshness.ComputedAt:yyyy-MM-dd HH:mm} UTC</p>");
        if (statistics.Kinds.IsEmpty)
            return page.Append(CultureInfo.InvariantCulture, $"<p>{words.Nothing}</p></body></html>").ToString();
        Table(page, words.Columns, statistics.Kinds.Select(kind => (string[])[words.Of(kind.Kind), .. Cells(kind.Figures, words)]));
        page.Append(CultureInfo.InvariantCulture, $"<h2>{words.ByDay}</h2>");
        Table(page, [words.Day, .. words.Columns], statistics.Days.Select(day => (string[])[Day(day.Day), words.Of(day.Kind), .. Cells(day.Figures, words)]));
        if (!statistics.Topics.IsEmpty)
        {
            page.Append(CultureInfo.InvariantCulture, $"<h2>{words.Topics}</h2>");
            Table(page, [words.Topic, words.Columns[0], words.Columns[1]], statistics.Topics.Select(topic =>
                (string[])[topic.Topic, words.Of(topic.Kind), topic.Sessions.ToString("N0", words.Culture)]));
        }

        return page.Append("</body></html>").ToString();
    }

    private static void Table(StringBuilder page, string[] head, IEnumerable<string[]> rows)
    {
        page.Append("<table><thead><tr>");
        foreach (var cell in head)
            page.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{WebUtility.HtmlEncode(cell)}</th>");
        page.Append("</tr></thead><tbody>");
        foreach (var row in rows)
            page.Append("<tr>").AppendJoin("", row.Select(cell => $"<td>{WebUtility.HtmlEncode(cell)}</td>")).Append("</tr>");
        page.Append("</tbody></table>");
    }

    private static string[] Cells(SessionFigures figures, ReportWords words) =>
    [
        figures.Sessions.ToString("N0", words.Culture), Number(figures.Users, "N0", words), Number(figures.MeanDuration / 60, "N1", words),
        Number(figures.Words, "N0", words), Number(figures.MeanSatisfaction, "N1", words), Number(figures.Cost, "N2", words),
    ];

    private static string Filters(StatisticsQuery query)
    {
        var chosen = new[] { query.Kind?.ToString(), query.Group, query.Subject, query.Level }.OfType<string>().ToArray();
        return chosen.Length == 0 ? "" : WebUtility.HtmlEncode(string.Join(" · ", chosen)) + ". ";
    }

    private static string Number(IFormattable? number, string format, ReportWords words) => number?.ToString(format, words.Culture) ?? "–";

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
