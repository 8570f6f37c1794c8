using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Grains.Feedback;

/// <summary>Limits of feedback.</summary>
public sealed class FeedbackOptions
{
    /// <summary>The most transcript tokens (an estimate) one feedback is written from. Default 100,000.</summary>
    [Range(1, 10_000_000)]
    public int TokenLimit { get; set; } = 100_000;
}
