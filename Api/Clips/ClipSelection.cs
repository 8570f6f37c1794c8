using LearningSessions.Grains.Interfaces.Clips;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Storage.Catalogue;
using LearningSessions.Storage.Catalogue.Learners;

namespace LearningSessions.Api.Clips;

/// <summary>Asks for the clips of many learners.</summary>
internal static class ClipSelection
{
    private const int AtOnce = 16;

    public static async Task<ClipsBegun> Begin(SelectClips request, Catalogue catalogue, IGrainFactory grains, string by, CancellationToken cancel)
    {
        int begun = 0, underWay = 0, unknown = 0;
        await Parallel.ForEachAsync(
            Learners(request, catalogue, cancel),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (learner, _) =>
            {
                switch (await grains.GetGrain<IClipsGrain>(learner.Value).Analyse(new AnalyseClips(request.Again, by)))
                {
                    case AnalyseClipsOutcome.Begun:
                        Interlocked.Increment(ref begun);
                        break;
                    case AnalyseClipsOutcome.UnderWay:
                        Interlocked.Increment(ref underWay);
                        break;
                    case AnalyseClipsOutcome.UnknownLearner:
                        Interlocked.Increment(ref unknown);
                        break;
                }
            });
        return new ClipsBegun(begun, underWay, unknown);
    }

    private static IAsyncEnumerable<LearnerId> Learners(SelectClips request, Catalogue catalogue, CancellationToken cancel) => request.Learners.Length > 0
        ? request.Learners.Distinct().ToAsyncEnumerable()
        : catalogue.LearnerIds(new LearnerQuery { Cohort = request.Cohort, School = request.School, Level = request.Level }, cancel).Select(learner => learner.Id);
}
