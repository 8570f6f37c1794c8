using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Storage.Catalogue.Receipts;

/// <summary>A message that a delivery service took.</summary>
/// <param name="Feedback">Of which feedback.</param>
/// <param name="Draft">Which of its drafts.</param>
/// <param name="MessageId">The service's own id.</param>
/// <param name="Tutor">To whom.</param>
/// <param name="TutorName">The tutor's name.</param>
/// <param name="Phone">The tutor's phone now; null when unknown.</param>
/// <param name="Kind">About what.</param>
/// <param name="Service">Which service.</param>
/// <param name="Template">In which template; null where the service has none.</param>
/// <param name="SentAt">When the service took it, UTC.</param>
/// <param name="Status">How far it came; null while nothing was heard.</param>
/// <param name="StatusAt">When it came there, UTC.</param>
/// <param name="Reason">Why it did not reach the tutor.</param>
public sealed record MessageRow(
    FeedbackId Feedback,
    int Draft,
    string MessageId,
    TutorId Tutor,
    string TutorName,
    string? Phone,
    FeedbackKind Kind,
    string Service,
    string? Template,
    DateTimeOffset SentAt,
    DeliveryStatus? Status,
    DateTimeOffset? StatusAt,
    string? Reason);
