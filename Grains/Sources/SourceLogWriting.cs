using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LearningSessions.Grains.Blobs;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.Grains.Interfaces.Tutors;
using LearningSessions.Grains.Recordings;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Sources;

/// <summary>Writes the dated logs of sources: all submissions so far, with a column that says which were new.</summary>
public sealed class SourceLogWriting(IBlobStore blobs, IDocumentStore documents, IOptions<DeploymentOptions> deployment)
{
    /// <summary>The folder of the document store in which logs lie beside those of tutors.</summary>
    public static readonly TutorId Folder = TutorId.From("_logs");

    /// <summary>Writes the log of an update; the same update again writes the same log.</summary>
    /// <param name="source">Of which source.</param>
    /// <param name="log">Number, time, update and counts; the rest is filled in.</param>
    /// <param name="rows">The submissions.</param>
    /// <param name="cancel">Leaves no half log.</param>
    public async Task<(SourceLog? Log, ProviderFailure? Failure)> Write(SourceId source, SourceLog log, IReadOnlyCollection<SourceEntry> rows, CancellationToken cancel)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(deployment.Value.TimeZone);
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(log.At, zone).DateTime);
        var blob = FormattableString.Invariant($"logs/{Short(source)}-{log.Update}.csv");
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(SourceLogText.Of(rows, log.Update)));
        await blobs.Write(blob, content, cancel);
        var name = new DocumentName(
            Folder, FormattableString.Invariant($"log_{day:yyyy-MM-dd}"), ".csv", string.Create(CultureInfo.InvariantCulture, $"{source}#{log.Update}"));
        return await documents.Put(name, blob, cancel) switch
        {
            StoreOutcome.Stored stored => (log with { Day = day, Rows = rows.Count, Blob = blob, Document = stored.Location }, null),
            StoreOutcome.Failed failed => (null, failed.Failure),
            var outcome => throw new InvalidOperationException($"Unknown outcome {outcome}."),
        };
    }

    private static string Short(SourceId source) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source.Value)))[..16];
}
