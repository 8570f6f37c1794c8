using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Watches;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Watches;

/// <summary>Tells another system of alerts.</summary>
public interface IAlertHook
{
    /// <summary>Whether there is anybody to tell; else alerts stand in the dashboard alone.</summary>
    bool IsConfigured { get; }

    /// <summary>Tells of one alert, once; a repeated one carries the same id. Null when it was taken.</summary>
    Task<ProviderFailure?> Tell(RiskAlert alert, LearnerId learner, CancellationToken cancel);
}
