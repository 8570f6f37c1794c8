using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Curriculum;

/// <summary>The curriculum: reference passages by subject and level. Key: any; it holds nothing of its own.</summary>
[Alias("ICurriculumGrain")]
public interface ICurriculumGrain : IGrainWithStringKey
{
    /// <summary>The passages that fit, the best first.</summary>
    [Alias("Search")]
    Task<ImmutableArray<Passage>> Search(CurriculumQuery query);

    /// <summary>What it is about, by subject, language and topic.</summary>
    /// <param name="subject">Only this subject, in any case; null for all.</param>
    [Alias("Topics")]
    Task<ImmutableArray<CurriculumTopic>> Topics(string? subject);

    /// <summary>Reads the folder again: what changed is indexed anew.</summary>
    [Alias("Refresh"), ResponseTimeout("00:05:00")]
    Task<CurriculumReport> Refresh();
}
