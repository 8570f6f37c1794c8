using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Storage.Catalogue.Tutors;

/// <summary>A tutor in a list.</summary>
/// <param name="Id">The tutor's id.</param>
/// <param name="Name">The tutor's name.</param>
/// <param name="Phone">E.164 with the leading +, or null when unknown.</param>
/// <param name="Language">BCP 47 language the tutor reads.</param>
/// <param name="CreatedAt">When the tutor was made, UTC.</param>
/// <param name="Recordings">How many recordings, in any state.</param>
/// <param name="LastRecordedAt">When the newest call took place, UTC; null without recordings.</param>
public sealed record TutorRow(
    TutorId Id,
    string Name,
    string? Phone,
    string Language,
    DateTimeOffset CreatedAt,
    int Recordings,
    DateTimeOffset? LastRecordedAt);
