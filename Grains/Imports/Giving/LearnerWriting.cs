using System.Collections.Concurrent;
using LearningSessions.Grains.ClipLinks;
using LearningSessions.Grains.Interfaces.ClipLinks;
using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Packing;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Imports.Giving;

/// <summary>Gives learners what is theirs.</summary>
public sealed class LearnerWriting(IGrainFactory grains, IScratchFiles scratch, IOptions<ImportOptions> options)
{
    /// <summary>A place to sort by learner what is to be given.</summary>
    public LearnerSort Sort() => new(scratch, options.Value.SortBytes);

    /// <summary>Gives responses; all are durable when it returns. Who holds which clip is noted first, so that metrics that come meanwhile find
    /// the learner.</summary>
    public async Task GiveResponses(ImportId import, LearnerSort sort, CancellationToken cancel)
    {
        await foreach (var batches in sort.Take(cancel))
        {
            await Register(batches, cancel);
            await Parallel.ForEachAsync(batches.All, Many(cancel), async (batch, _) =>
            {
                foreach (var piece in batch.Responses(import))
                    await grains.GetGrain<ILearnerGrain>(batch.Learner).Append(piece);
            });
        }
    }

    /// <summary>Gives lesson sessions; all are durable when it returns.</summary>
    public async Task GiveSessions(ImportId import, LearnerSort sort, CancellationToken cancel)
    {
        await foreach (var batches in sort.Take(cancel))
        {
            await Parallel.ForEachAsync(batches.All, Many(cancel), async (batch, _) =>
            {
                foreach (var piece in batch.Sessions(import))
                    await grains.GetGrain<ILearnerGrain>(batch.Learner).AddSessions(piece);
            });
        }
    }

    /// <summary>Tells the learners who hold these clips that metrics of them were stored.</summary>
    public async Task Tell(IReadOnlyCollection<string> links, CancellationToken cancel)
    {
        var told = new ConcurrentBag<(string Learner, string[] Links)>();
        await Parallel.ForEachAsync(links.Distinct().GroupBy(LinkRegister.ShardOf), Many(cancel), async (shard, _) =>
        {
            foreach (var holder in await grains.GetGrain<IClipLinksGrain>(shard.Key).Holders([.. shard]))
                told.Add((holder.Learner, [.. holder.Links]));
        });
        await Parallel.ForEachAsync(told.GroupBy(each => each.Learner, StringComparer.Ordinal), Many(cancel), async (learner, _) =>
            await grains.GetGrain<ILearnerGrain>(learner.Key).NoteClipMetrics([.. learner.SelectMany(each => each.Links)]));
    }

    private async Task Register(LearnerBatches batches, CancellationToken cancel)
    {
        using var links = new LinkRegister();
        using var responses = new PackedWriter();
        foreach (var batch in batches.All)
        {
            responses.Length = 0;
            batch.WriteTo(responses);
            links.Add(batch.Learner, responses.Written);
        }

        await Parallel.ForEachAsync(links.Parts(), Many(cancel), async (part, _) =>
            await grains.GetGrain<IClipLinksGrain>(part.Shard).Register(part.Packed));
    }

    private ParallelOptions Many(CancellationToken cancel) => new() { MaxDegreeOfParallelism = options.Value.LearnersAtOnce, CancellationToken = cancel };
}
