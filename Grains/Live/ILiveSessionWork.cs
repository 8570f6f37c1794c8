using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Grains.Live.Coaching;
using LearningSessions.Grains.Live.Questions;

namespace LearningSessions.Grains.Live;

/// <summary>Where a session's work outside turns reports. Key: the session's id.</summary>
[Alias("ILiveSessionWork")]
public interface ILiveSessionWork : IGrainWithStringKey
{
    /// <summary>Questions were written.</summary>
    [Alias("QuestionsWritten")]
    Task QuestionsWritten(WrittenQuestions questions);

    /// <summary>The segment under way was heard again.</summary>
    /// <param name="segment">Its first sample.</param>
    /// <param name="words">All its words so far; null when it could not be heard.</param>
    /// <param name="lag">How long that took.</param>
    [Alias("Passed")]
    Task Passed(long segment, ImmutableArray<string>? words, TimeSpan lag);

    /// <summary>A closed segment was heard.</summary>
    /// <param name="from">Its first sample.</param>
    /// <param name="words">Its words; null when it could not be heard.</param>
    [Alias("Heard")]
    Task Heard(long from, ImmutableArray<Word>? words);

    /// <summary>An attempt to write the report ended; the outcome of an older attempt is ignored.</summary>
    [Alias("Coached")]
    Task Coached(int attempt, CoachOutcome outcome);
}
