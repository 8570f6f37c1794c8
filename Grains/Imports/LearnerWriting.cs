using LearningSessions.Grains.ClipLinks;
using LearningSessions.Grains.Interfaces.ClipLinks;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Learners;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Imports;

/// <summary>Gives learners what is theirs.</summary>
public sealed class LearnerWriting(IGrainFactory grains, IOptions<ImportOptions> options)
{
    /// <summary>Gives responses; all are durable when it returns. Who holds which clip is noted first, so that metrics that come meanwhile find
    /// the learner.</summary>
    public async Task Give(ImportId import, LearnerBatches batches, CancellationToken cancel)
    {
        using var links = new LinkRegister();
        foreach (var batch in batches.All)
            links.Add(batch.Learner, batch.Packed);
        await Parallel.ForEachAsync(links.Parts(), Many(cancel), async (part, _) =>
            await grains.GetGrain<IClipLinksGrain>(part.Shard).Register(part.Packed));
        await Parallel.ForEachAsync(batches.All, Many(cancel), async (batch, _) =>
        {
            await grains.GetGrain<ILearnerGrain>(batch.Learner).Append(batch.For(import));
            batch.Dispose();
        });
    }

    /// <summary>Gives lesson sessions.</summary>
    public Task Give(ImportId import, IReadOnlyCollection<LearnerSession> sessions, CancellationToken cancel) =>
        Parallel.ForEachAsync(sessions.GroupBy(row => row.Learner, StringComparer.Ordinal), Many(cancel), async (rows, _) =>
            await grains.GetGrain<ILearnerGrain>(rows.Key).AddSessions(new SessionBatch(import, [.. rows.Select(row => row.Row)])));

    /// <summary>Tells the learners who hold these clips that metrics of them were stored.</summary>
    public async Task Tell(IReadOnlyCollection<string> links, CancellationToken cancel)
    {
        var told = new System.Collections.Concurrent.ConcurrentBag<(string Learner, string[] Links)>();
        await Parallel.ForEachAsync(links.Distinct().GroupBy(LinkRegister.ShardOf), Many(cancel), async (shard, _) =>
        {
            foreach (var holder in await grains.GetGrain<IClipLinksGrain>(shard.Key).Holders([.. shard]))
                told.Add((holder.Learner, [.. holder.Links]));
        });
        await Parallel.ForEachAsync(told.GroupBy(each => each.Learner, StringComparer.Ordinal), Many(cancel), async (learner, _) =>
            await grains.GetGrain<ILearnerGrain>(learner.Key).NoteClipMetrics([.. learner.SelectMany(each => each.Links)]));
    }

    private ParallelOptions Many(CancellationToken cancel) => new() { MaxDegreeOfParallelism = options.Value.LearnersAtOnce, CancellationToken = cancel };
}
