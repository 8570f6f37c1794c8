using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Live;

/// <summary>The questions that a learner was asked, so that none comes twice. Key: the learner's id.</summary>
[Alias("ILearnerQuestionsGrain")]
public interface ILearnerQuestionsGrain : IGrainWithStringKey
{
    /// <summary>Chooses the first questions that the learner was not asked, and notes them as asked. Where there are too few, those that were asked longest ago
    /// come again.</summary>
    /// <param name="candidates">In the order in which they are wanted.</param>
    /// <param name="count">How many.</param>
    [Alias("Take")]
    Task<ImmutableArray<string>> Take(ImmutableArray<string> candidates, int count);
}
