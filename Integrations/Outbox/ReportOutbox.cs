using System.Text;
using LearningSessions.Grains.Interfaces.Reports;
using LearningSessions.Grains.Reports;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.Disk;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Outbox;

/// <summary>Puts reports into a folder, each as HTML and as CSV under its id; one that lies there stays as it is.</summary>
public sealed class ReportOutbox(IOptions<ReportOutboxOptions> options) : IReportChannel
{
    /// <inheritdoc />
    public ReportDelivery Way => ReportDelivery.Outbox;

    /// <inheritdoc />
    public bool IsConfigured => true;

    /// <inheritdoc />
    public async Task<ProviderFailure?> Deliver(ReportPaper paper, CancellationToken cancel)
    {
        try
        {
            Directory.CreateDirectory(options.Value.Folder);
            var path = Path.Combine(options.Value.Folder, paper.Id.Value);
            await DurableFile.WriteNew(path + ".csv", Encoding.UTF8.GetBytes(paper.Csv), cancel);
            await DurableFile.WriteNew(path + ".html", Encoding.UTF8.GetBytes(paper.Html), cancel);
            return null;
        }
        catch (IOException failure)
        {
            return new ProviderFailure.Transient($"The folder of reports cannot be written. {failure.Message}");
        }
        catch (UnauthorizedAccessException failure)
        {
            return new ProviderFailure.Permanent($"The folder of reports may not be written. {failure.Message}");
        }
    }
}
