using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Storage.Blobs;
using LearningSessions.Storage.Catalogue;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LearningSessions.Silo.Uploads;

/// <summary>Deletes uploads that no recording names, at start and each day. A process that ends between an upload and the acceptance of its recording
/// leaves them behind, and so does an answer that was lost.</summary>
/// <param name="blobs">Where uploads lie.</param>
/// <param name="catalogue">Tells of most uploads, without asking their recordings, that they are named.</param>
/// <param name="grains">The recordings, who know.</param>
/// <param name="options">How old they must be.</param>
/// <param name="time">Their age.</param>
/// <param name="log">Says what was deleted.</param>
public sealed partial class UploadSweep(
    BlobStore blobs, Catalogue catalogue, IGrainFactory grains, IOptions<UploadSweepOptions> options, TimeProvider time, ILogger<UploadSweep> log)
    : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromDays(1);

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        do
        {
            try
            {
                foreach (var folder in UploadName.Folders)
                    await Sweep(folder, stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                SweepFailed(log, failure);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task Sweep(string folder, CancellationToken cancel)
    {
        var before = time.GetUtcNow() - options.Value.Age;
        var uploads = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        await foreach (var blob in blobs.List(folder, cancel))
        {
            if (blob.WrittenAt >= before || UploadName.RecordingOf(blob.Name) is not { } recording)
                continue;
            if (!uploads.TryGetValue(recording, out var names))
                uploads[recording] = names = [];
            names.Add(blob.Name);
        }

        foreach (var (recording, names) in uploads)
        {
            if (names.Count > 1 || await catalogue.WorkOf(WorkKind.Recording, recording) is null)
                await DeleteUnnamed(recording, names, cancel);
        }
    }

    private async Task DeleteUnnamed(string recording, List<string> names, CancellationToken cancel)
    {
        var submission = (await grains.GetGrain<IRecordingGrain>(recording).Get())?.Submission;
        foreach (var name in names.Where(name => name != submission?.AudioBlob && name != submission?.TranscriptBlob))
        {
            await blobs.Delete(name, cancel);
            Deleted(log, name, recording);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "The upload {Blob} was deleted: recording {Recording} does not name it")]
    private static partial void Deleted(ILogger log, string blob, string recording);

    [LoggerMessage(2, LogLevel.Error, "The sweep for uploads without a recording failed; it runs again in a day")]
    private static partial void SweepFailed(ILogger log, Exception failure);
}
