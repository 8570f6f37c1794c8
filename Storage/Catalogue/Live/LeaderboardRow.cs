using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Storage.Catalogue.Live;

/// <summary>A learner's place by words spoken.</summary>
/// <param name="Place">From 1; the same for the same number of words.</param>
/// <param name="Learner">Who.</param>
/// <param name="Words">Words spoken in ended sessions, each counted once.</param>
/// <param name="Sessions">How many sessions.</param>
/// <param name="WordsPerMinute">Words a minute of speech; 0 when nothing was said.</param>
public sealed record LeaderboardRow(int Place, LearnerId Learner, long Words, long Sessions, double WordsPerMinute);
