using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Models;

/// <summary>Whether a call may be made.</summary>
public abstract record SpendingOutcome
{
    private SpendingOutcome()
    {
    }

    /// <summary>It may, and must be settled.</summary>
    public sealed record Held(Reservation Reservation) : SpendingOutcome;

    /// <summary>It may not.</summary>
    public sealed record Refused(ProviderFailure Failure) : SpendingOutcome;
}
