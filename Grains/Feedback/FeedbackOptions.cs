using System.ComponentModel.DataAnnotations;
using LearningSessions.Grains.Feedback.Writing;

namespace LearningSessions.Grains.Feedback;

/// <summary>Who writes feedback, and its limits.</summary>
public sealed class FeedbackOptions
{
    /// <summary>The <see cref="Writer"/> that needs no model.</summary>
    public const string Offline = "offline";

    /// <summary>Who writes: <c>offline</c> (default), or the name of a model of the section <c>Models</c>.</summary>
    [Required]
    public string Writer { get; set; } = Offline;

    /// <summary>The most transcript tokens (an estimate) that go into one request. Default 100,000.</summary>
    [Range(1, 10_000_000)]
    public int TokenLimit { get; set; } = 100_000;

    /// <summary>What is done with more than that: <c>Refuse</c> (default), or <c>Summarize</c> in parts, which calls the model once for each part
    /// more. The writer without a model reads all of them then.</summary>
    [EnumDataType(typeof(OverLimit))]
    public OverLimit OverLimit { get; set; } = OverLimit.Refuse;

    /// <summary>The most messages that are handed to the delivery service at a time, by all silos together. Default 4.</summary>
    [Range(1, 100)]
    public int MessagesAtOnce { get; set; } = 4;
}
