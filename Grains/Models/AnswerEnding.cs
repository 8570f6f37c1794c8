namespace LearningSessions.Grains.Models;

/// <summary>Why a model stopped.</summary>
public enum AnswerEnding
{
    /// <summary>It had said all.</summary>
    Complete = 1,

    /// <summary>Its answer reached the limit of tokens.</summary>
    CutOff = 2,

    /// <summary>It, or the provider's filter, declined to answer.</summary>
    Declined = 3,
}
