using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Chats.Replies;
using LearningSessions.Grains.Interfaces.Clips;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Interfaces.Reports;
using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.Grains.Interfaces.Watches;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Work;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Work;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LearningSessions.Silo.Work;

/// <summary>Finds work that is not ended and asks its owners to go on: at start, then as often as <see cref="WorkOptions.SweepEvery"/> says, and when a kind is resumed.</summary>
public sealed partial class WorkSweep(
    Catalogue catalogue, IGrainFactory grains, WorkPlans plans, SweepSignal signal, IOptions<WorkOptions> options, TimeProvider time, ILogger<WorkSweep> log) : BackgroundService
{
    private const int Batch = 1000;
    private const int AtOnce = 32;

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                await Sweep(stoppingToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                SweepFailed(log, failure);
            }

            await signal.Wait(options.Value.SweepEvery, time, stoppingToken);
        }
    }

    private async Task Sweep(CancellationToken cancel)
    {
        var now = time.GetUtcNow();
        IReadOnlyList<WorkRow> due = [];
        do
        {
            due = await catalogue.DueWork(now, Batch, due is [.., var last] ? last : null);
            // What waits outside its hours is passed over, as what is paused is.
            var open = due.Where(work => work.State == WorkState.Running || plans.IsOpen(work.Kind, now));
            await Parallel.ForEachAsync(open, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, Ask);
        }
        while (due.Count == Batch);
    }

    private async ValueTask Ask(WorkRow work, CancellationToken cancel)
    {
        try
        {
            await OwnerOf(work).Resume().WaitAsync(cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            OwnerFailed(log, failure, work.Kind, work.Key);
        }
    }

    private IWorkOwner OwnerOf(WorkRow work) => work.Kind switch
    {
        WorkKind.Recording => grains.GetGrain<IRecordingGrain>(work.Key),
        WorkKind.Feedback => grains.GetGrain<IFeedbackGrain>(work.Key),
        WorkKind.Clips => grains.GetGrain<IClipsGrain>(work.Key),
        WorkKind.ChatAnalysis => grains.GetGrain<IChatSessionGrain>(work.Key),
        WorkKind.ChatReply => grains.GetGrain<IChatReplyGrain>(work.Key),
        WorkKind.Report => grains.GetGrain<IReportGrain>(work.Key),
        WorkKind.LiveReport => grains.GetGrain<ILiveSessionGrain>(work.Key),
        WorkKind.Alerts => grains.GetGrain<ILearnerWatchGrain>(work.Key),
        WorkKind.Import => grains.GetGrain<IImportGrain>(work.Key),
        WorkKind.Source => grains.GetGrain<ISourceGrain>(work.Key),
        _ => throw new InvalidOperationException($"No actor owns work of kind {work.Kind}."),
    };

    [LoggerMessage(1, LogLevel.Error, "The sweep for unfinished work failed; the next one begins as usual")]
    private static partial void SweepFailed(ILogger log, Exception failure);

    [LoggerMessage(2, LogLevel.Warning, "{Kind} {Key} could not go on with its work; the next sweep asks it again")]
    private static partial void OwnerFailed(ILogger log, Exception failure, WorkKind kind, string key);
}
