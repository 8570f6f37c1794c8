using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Sources;

namespace LearningSessions.Grains.Sources;

/// <summary>Where a source's own update reports. Key: the source's id. What an older attempt reports is of no account, and it is told so by false.</summary>
[Alias("ISourceWork")]
public interface ISourceWork : IGrainWithStringKey
{
    /// <summary>The update knows how much there is.</summary>
    /// <param name="attempt">The attempt's number.</param>
    /// <param name="left">New submissions that are not seen to yet.</param>
    /// <param name="held">How many wait for a person.</param>
    [Alias("Found")]
    Task<bool> Found(int attempt, int left, int held);

    /// <summary>Submissions were taken or left out; durable when it returns.</summary>
    [Alias("Note")]
    Task<bool> Note(int attempt, ImmutableArray<SourceEntry> entries);

    /// <summary>The attempt ended.</summary>
    [Alias("StepEnded")]
    Task StepEnded(int attempt, SourceStepOutcome outcome);
}
