using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Curriculum;

namespace LearningSessions.Grains.Curriculum;

/// <summary>Reference passages by subject and level, for questions, coaching and topics.</summary>
public interface ICurriculum
{
    /// <summary>The passages that fit, the best first.</summary>
    Task<ImmutableArray<Passage>> Search(CurriculumQuery query, CancellationToken cancel);

    /// <summary>What it is about, by subject, language and topic.</summary>
    /// <param name="subject">Only this subject, in any case; null for all.</param>
    /// <param name="cancel">Ends the wait.</param>
    Task<ImmutableArray<CurriculumTopic>> Topics(string? subject, CancellationToken cancel);

    /// <summary>Reads the source again. A document that cannot be read is left out and named; the others are there.</summary>
    Task<CurriculumReport> Refresh(CancellationToken cancel);
}
