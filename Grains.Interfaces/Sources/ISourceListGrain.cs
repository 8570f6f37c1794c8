using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Sources;

/// <summary>Which sources the configuration has. Key: any; it holds nothing of its own.</summary>
[Alias("ISourceListGrain")]
public interface ISourceListGrain : IGrainWithStringKey
{
    /// <summary>Their ids, by code point.</summary>
    [Alias("All")]
    Task<ImmutableArray<SourceId>> All();
}
