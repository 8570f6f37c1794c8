using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Clips;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Watches;

namespace LearningSessions.Api.Pages.Engagement;

/// <summary>What the page of a learner shows.</summary>
/// <param name="Learner">The learner.</param>
/// <param name="Phases">The phases, in the order of their start.</param>
/// <param name="Responses">A part of the responses.</param>
/// <param name="Clips">The newest pass over the clips; null when there was none.</param>
/// <param name="Watch">Whether the learner is at risk; null before anybody looked.</param>
public sealed record LearnerModel(Learner Learner, ImmutableArray<PhaseScore> Phases, ResponsePart Responses, ClipAnalysis? Clips, LearnerWatch? Watch)
{
    /// <summary>Whether a number or a name here comes from inferred emotions.</summary>
    public bool HasEmotions => Phases.Any(phase => phase.Eq is not null || phase.Emotion is not null)
        || Responses.Items.Any(response => response.Clip is { } clip && (clip.EqScore is not null || clip.DominantEmotion is not null));
}
