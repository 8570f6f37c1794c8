using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Live.Questions;

/// <summary>What a learner was asked. The rules are <see cref="QuestionRules"/>.</summary>
[GrainType("learner-questions")]
public sealed class LearnerQuestionsGrain([PersistentState("learner-questions")] IPersistentState<LearnerQuestionsState> state) : DurableGrain, ILearnerQuestionsGrain
{
    /// <inheritdoc />
    public async Task<ImmutableArray<string>> Take(ImmutableArray<string> candidates, int count)
    {
        var (chosen, next) = QuestionRules.Take(state.State, candidates, count);
        await Save(state, next);
        return chosen;
    }
}
