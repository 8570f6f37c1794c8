using LearningSessions.Grains.Interfaces.Models;

namespace LearningSessions.Grains.Recordings;

/// <summary>One request by which a speech service earns, or may have earned.</summary>
/// <param name="Id">The same for the same request, whenever and by whom it is told: it is recorded once. At most 200 characters.</param>
/// <param name="At">When it was made, UTC.</param>
/// <param name="Model">The service's name of the model.</param>
/// <param name="AudioSeconds">How much audio is charged.</param>
/// <param name="Latency">Seconds until its answer; 0 where it never came.</param>
public sealed record SpeechCharge(string Id, DateTimeOffset At, string Model, double AudioSeconds, double Latency)
{
    /// <summary>How it ended.</summary>
    public ModelCallResult Result { get; init; } = ModelCallResult.Answered;

    /// <summary>Why it did not succeed.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether it certainly cost nothing: the service refused it.</summary>
    public bool IsFree { get; init; }

    /// <summary>Whether nobody can tell if it is charged: its answer never came.</summary>
    public bool IsUncertain { get; init; }
}
