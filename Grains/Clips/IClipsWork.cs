namespace LearningSessions.Grains.Clips;

/// <summary>Where the work on a learner's clips reports. Key: the learner's id.</summary>
[Alias("IClipsWork")]
public interface IClipsWork : IGrainWithStringKey
{
    /// <summary>A part of the responses is done, or failed; the outcome of an older attempt is ignored.</summary>
    [Alias("PartEnded")]
    Task PartEnded(int attempt, ClipPartOutcome outcome);
}
