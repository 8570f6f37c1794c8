using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Sources;

namespace LearningSessions.Grains.Sources;

/// <summary>Tells those outside the silo which sources there are.</summary>
[GrainType("source-list"), StatelessWorker]
public sealed class SourceListGrain(IEnumerable<ISubmissionSource> sources) : Grain, ISourceListGrain
{
    /// <inheritdoc />
    public Task<ImmutableArray<SourceId>> All() =>
        Task.FromResult<ImmutableArray<SourceId>>([.. sources.Select(each => each.Name).Distinct().Order(StringComparer.Ordinal).Select(SourceId.From)]);
}
