using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Interfaces.Clips;

/// <summary>The audio clips of one learner: fetched and analysed, the metrics handed to the learner. Key: the learner's id.</summary>
[Alias("IClipsGrain")]
public interface IClipsGrain : IWorkOwner
{
    /// <summary>Goes through the learner's responses and analyses the clips that have no metrics yet. While that is under way, the same request again
    /// changes nothing.</summary>
    [Alias("Analyse")]
    Task<AnalyseClipsOutcome> Analyse(AnalyseClips command);

    /// <summary>The newest analysis, or null when there was none.</summary>
    [Alias("Get"), ReadOnly]
    Task<ClipAnalysis?> Get();

    /// <summary>Takes up an analysis that was given up or is waiting for its next attempt.</summary>
    [Alias("Retry")]
    Task<RetryOutcome> Retry();
}
