using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Storage.Catalogue.Receipts;

/// <summary>Which messages; the one sent last first.</summary>
public sealed record MessageQuery : PageRequest
{
    /// <summary>To whom.</summary>
    public TutorId? Tutor { get; init; }

    /// <summary>Only those that no tutor has confirmed.</summary>
    public bool Unconfirmed { get; init; }

    /// <summary>Sent at this time or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Sent before this time.</summary>
    public DateTimeOffset? Until { get; init; }
}
