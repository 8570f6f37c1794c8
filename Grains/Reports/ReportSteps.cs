using System.Security.Cryptography;
using System.Text;
using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Interfaces.Reports;
using LearningSessions.Grains.Statistics;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Reports;

/// <summary>Does the steps of a report: outside turns, each of them repeatable.</summary>
public sealed class ReportSteps(IDailyStatistics statistics, IBlobStore blobs, IEnumerable<IReportChannel> channels)
{
    /// <summary>Whether reports can go this way.</summary>
    public bool CanDeliver(ReportDelivery way) => ChannelOf(way) is { IsConfigured: true };

    /// <summary>Does the step that the report is at.</summary>
    public async Task<ReportStepOutcome> Run(Report report, CancellationToken cancel)
    {
        try
        {
            return report.Work.Step == ReportRules.Write ? await Write(report, cancel) : await Deliver(report, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            return new ReportStepOutcome.Failed(new ProviderFailure.Transient(failure.Message));
        }
    }

    private async Task<ReportStepOutcome> Write(Report report, CancellationToken cancel)
    {
        var figures = await statistics.Read(report.Request.Query);
        // Ids have characters that names of blobs do not.
        var name = $"reports/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(report.Id.Value)))}";
        var (html, csv) = ($"{name}.html", $"{name}.csv");
        await Write(html, ReportPage.Of(figures, ReportWords.In(report.Request.Language)), cancel);
        await Write(csv, ReportCsv.Of(figures), cancel);
        return new ReportStepOutcome.Written(html, csv);
    }

    private async Task<ReportStepOutcome> Deliver(Report report, CancellationToken cancel)
    {
        if (ChannelOf(report.Request.Delivery) is not { IsConfigured: true } channel)
            return new ReportStepOutcome.Failed(new ProviderFailure.Permanent("Reports:Webhook:Url is not set: nobody takes this report."));
        var query = report.Request.Query;
        var paper = new ReportPaper(report.Id, query.From, query.To, report.Work.AcceptedAt, await Read(report.Html!, cancel), await Read(report.Csv!, cancel));
        return await channel.Deliver(paper, cancel) is { } failure ? new ReportStepOutcome.Failed(failure) : new ReportStepOutcome.Delivered();
    }

    private IReportChannel? ChannelOf(ReportDelivery way) => channels.FirstOrDefault(channel => channel.Way == way);

    private async Task Write(string name, string text, CancellationToken cancel)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        await blobs.Write(name, content, cancel);
    }

    private async Task<string> Read(string name, CancellationToken cancel)
    {
        await using var content = await blobs.OpenRead(name, cancel);
        using var reader = new StreamReader(content, Encoding.UTF8);
        return await reader.ReadToEndAsync(cancel);
    }
}
