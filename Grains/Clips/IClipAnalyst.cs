namespace LearningSessions.Grains.Clips;

/// <summary>Listens to a clip.</summary>
public interface IClipAnalyst
{
    /// <summary>Its name, as each result states it.</summary>
    string Name { get; }

    /// <summary>Analyses a clip that is here. Runs outside grain turns and bounds its own concurrency.</summary>
    Task<ClipAnalysisOutcome> Analyse(ClipRequest request, CancellationToken cancel);
}
