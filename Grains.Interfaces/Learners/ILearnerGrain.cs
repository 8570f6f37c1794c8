using System.Collections.Immutable;

namespace LearningSessions.Grains.Interfaces.Learners;

/// <summary>One learner: responses and lesson sessions, matched, and a score for each phase. Key: the learner's id.</summary>
[Alias("ILearnerGrain")]
public interface ILearnerGrain : IGrainWithStringKey
{
    /// <summary>Takes responses in. What the learner has already, and what came before under the same import and number, changes nothing. Costs what
    /// the batch costs.</summary>
    [Alias("Append")]
    Task Append(ResponseBatch batch);

    /// <summary>Takes lesson sessions in; responses near them are matched again.</summary>
    [Alias("AddSessions")]
    Task AddSessions(SessionBatch batch);

    /// <summary>Metrics of these clips were stored or changed: the phases of the responses that hold them are computed again. Links that no response
    /// holds are of no account.</summary>
    /// <param name="links">Audio links.</param>
    [Alias("NoteClipMetrics")]
    Task NoteClipMetrics(ImmutableArray<string> links);

    /// <summary>The learner, or null when nothing is known of one.</summary>
    [Alias("Get"), ReadOnly]
    Task<Learner?> Get();

    /// <summary>The phases, in the order of their start.</summary>
    [Alias("Phases"), ReadOnly]
    Task<ImmutableArray<PhaseScore>> Phases();

    /// <summary>The lesson sessions, in the order of time.</summary>
    [Alias("Sessions"), ReadOnly]
    Task<ImmutableArray<LessonSession>> Sessions();

    /// <summary>Responses in the order they were taken in, a part at a time, each with its match and the metrics of its clip.</summary>
    /// <param name="from">Given on or after this time, UTC; null begins with the earliest.</param>
    /// <param name="until">Given before this time, UTC; null ends with the latest.</param>
    /// <param name="after">The part's place: 0, or <see cref="ResponsePart.Next"/> of the part before.</param>
    [Alias("Responses"), ReadOnly]
    Task<ResponsePart> Responses(DateTimeOffset? from, DateTimeOffset? until, long after);
}
