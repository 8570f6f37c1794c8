using LearningSessions.Grains.Interfaces.Clips;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Learners;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Clips;

/// <summary>Does one part of a learner's responses: outside turns, on immutable values. What is done is kept, batch by batch, so that an attempt goes on
/// where the one before it ended.</summary>
public sealed partial class ClipParts(
    IClipSource source,
    IClipAnalyst analyst,
    IClipMetricsStore metrics,
    IGrainFactory grains,
    IOptions<ClipOptions> options,
    ILogger<ClipParts> log)
{
    /// <summary>Does the part that the analysis is at.</summary>
    public async Task<ClipPartOutcome> Run(ClipAnalysis analysis, CancellationToken cancel)
    {
        var done = new ClipTally();
        try
        {
            var learner = grains.GetGrain<ILearnerGrain>(analysis.Learner.Value);
            var part = await learner.Responses(null, null, analysis.After);
            var clips = part.Items.Where(response => response.Link.Length > 0).DistinctBy(response => response.Link, StringComparer.Ordinal).ToList();
            foreach (var batch in clips.Chunk(options.Value.AtOnce))
            {
                var wanted = await WithoutMetrics(batch, analysis, done, cancel);
                await Analyse(wanted, analysis, done, cancel);
                if (done.Failure is not null)
                    break;
            }

            // Once for the part, for it costs the learner a look at all responses; an attempt that failed or was cut off leaves it to the next.
            if (done.Failure is null && done.OfThisPass is { IsEmpty: false } links)
                await learner.NoteClipMetrics(links);
            return done.Outcome(part.Next);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            PartThrew(log, failure, analysis.Learner, analysis.After, analysis.Work.Attempt);
            done.Note(new ProviderFailure.Transient(failure.Message));
            return done.Outcome(null);
        }
    }

    private async Task<List<LearnerResponse>> WithoutMetrics(LearnerResponse[] batch, ClipAnalysis analysis, ClipTally done, CancellationToken cancel)
    {
        var known = await metrics.Get([.. batch.Select(response => response.Link)], cancel);
        var wanted = new List<LearnerResponse>();
        foreach (var response in batch)
        {
            var held = known.GetValueOrDefault(response.Link);
            if (held is null || ClipsRules.MustReplace(held, analysis))
                wanted.Add(response);
            else if (ClipsRules.IsOfThisPass(held, analysis))
                done.CountAnalysed(held.Link);
            else
                done.Count(new ClipCounts { Known = 1 });
        }

        done.Count(new ClipCounts { Named = batch.Length });
        return wanted;
    }

    private async Task Analyse(List<LearnerResponse> clips, ClipAnalysis analysis, ClipTally done, CancellationToken cancel)
    {
        await Task.WhenAll(clips.Select(clip => Analyse(clip, analysis, done, cancel)));
        done.Judge(analysis.Counts.Analysed);
        var found = done.TakeMetrics();
        if (found.IsEmpty)
            return;
        await metrics.Put(found, cancel);
    }

    private async Task Analyse(LearnerResponse clip, ClipAnalysis analysis, ClipTally done, CancellationToken cancel)
    {
        switch (await source.Fetch(clip.Link, cancel))
        {
            case ClipFetchOutcome.Missing:
                done.Count(new ClipCounts { Missing = 1 });
                return;
            case ClipFetchOutcome.Failed failed:
                done.Note(failed.Failure);
                return;
            case ClipFetchOutcome.Fetched:
                done.Count(new ClipCounts { Fetched = 1 });
                break;
            case ClipFetchOutcome.Held:
                done.Count(new ClipCounts { Held = 1 });
                break;
        }

        var attempt = $"{analysis.Learner}/{analysis.Pass}.{analysis.Work.Attempt}";
        var request = new ClipRequest(analysis.Learner, clip.Link, ClipBlobs.NameOf(clip.Link), clip.OriginalText, options.Value.Language, attempt);
        done.Add(clip.Link, await analyst.Analyse(request, cancel));
    }

    [LoggerMessage(1, LogLevel.Warning, "Clips of {Learner}: the part after {After}, attempt {Attempt}, failed unexpectedly")]
    private static partial void PartThrew(ILogger log, Exception failure, LearnerId learner, long after, int attempt);
}
