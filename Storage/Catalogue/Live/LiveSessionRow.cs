using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Live;

namespace LearningSessions.Storage.Catalogue.Live;

/// <summary>A session of live speech.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Learner">Who speaks.</param>
/// <param name="Language">In which language.</param>
/// <param name="Group">The class or school that the words count for; null for none.</param>
/// <param name="Topic">About what; null for anything.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Words">Words spoken so far.</param>
/// <param name="Edits">Mistakes in the report; null before it is written.</param>
/// <param name="CreatedAt">When it began, UTC.</param>
/// <param name="EndedAt">When it ended, UTC; null while it goes on.</param>
public sealed record LiveSessionRow(
    LiveSessionId Id,
    LearnerId Learner,
    string Language,
    string? Group,
    string? Topic,
    LiveStatus Status,
    int Words,
    int? Edits,
    DateTimeOffset CreatedAt,
    DateTimeOffset? EndedAt);
