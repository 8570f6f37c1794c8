namespace LearningSessions.Grains.Interfaces.Watches;

/// <summary>Why a learner may be at risk.</summary>
[GenerateSerializer, Alias("RiskRule")]
public enum RiskRule
{
    /// <summary>Engagement fell over the last three phases that have one.</summary>
    EngagementFalls = 1,

    /// <summary>The accuracy over the last three phases is low.</summary>
    LowAccuracy = 2,

    /// <summary>Days went by between two of the last three phases, or since the last one.</summary>
    LongGap = 3,
}
