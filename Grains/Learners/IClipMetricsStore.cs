using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Grains.Learners;

/// <summary>Metrics of audio clips by link. Whoever puts some tells the learners that hold the links (<see cref="ILearnerGrain.NoteClipMetrics"/>)
/// afterwards.</summary>
public interface IClipMetricsStore
{
    /// <summary>Whether it is known to hold none: then nobody need ask. Learners hear of what is put after that.</summary>
    bool IsEmpty { get; }

    /// <summary>Keeps metrics; those kept under the same link are replaced. Durable when it returns.</summary>
    Task Put(IReadOnlyCollection<ClipMetrics> metrics, CancellationToken cancel);

    /// <summary>The metrics of these links, where there are any.</summary>
    Task<IReadOnlyDictionary<string, ClipMetrics>> Get(IReadOnlyCollection<string> links, CancellationToken cancel);
}
