namespace LearningSessions.Grains.Interfaces.Models;

/// <summary>How one model call ended.</summary>
[GenerateSerializer, Alias("ModelCallResult")]
public enum ModelCallResult
{
    /// <summary>The answer fitted what was asked.</summary>
    Answered = 1,

    /// <summary>There was an answer, but not one that fits: prose, wrong types, cut off.</summary>
    DidNotFit = 2,

    /// <summary>The model, or the provider's filter, declined to answer.</summary>
    Declined = 3,

    /// <summary>It failed, and another attempt may succeed.</summary>
    FailedForNow = 4,

    /// <summary>It failed for good.</summary>
    Failed = 5,

    /// <summary>Not sent: a budget is used up.</summary>
    OverBudget = 6,

    /// <summary>Not sent: the text is longer than the model can read.</summary>
    TooLong = 7,
}
