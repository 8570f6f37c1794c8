using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Curriculum;

namespace LearningSessions.Grains.Curriculum;

/// <summary>Lets those outside the silo search the curriculum.</summary>
/// <param name="curriculum">Where it lies.</param>
[GrainType("curriculum"), StatelessWorker]
public sealed class CurriculumGrain(ICurriculum curriculum) : Grain, ICurriculumGrain
{
    /// <inheritdoc />
    public Task<ImmutableArray<Passage>> Search(CurriculumQuery query) => curriculum.Search(query, CancellationToken.None);

    /// <inheritdoc />
    public Task<ImmutableArray<CurriculumTopic>> Topics(string? subject) => curriculum.Topics(subject, CancellationToken.None);

    /// <inheritdoc />
    public Task<CurriculumReport> Refresh() => curriculum.Refresh(CancellationToken.None);
}
