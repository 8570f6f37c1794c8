using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Grains.Feedback;

/// <summary>Who writes feedback, and its limits.</summary>
public sealed class FeedbackOptions
{
    /// <summary>The <see cref="Writer"/> that needs no model.</summary>
    public const string Offline = "offline";

    /// <summary>Who writes: <c>offline</c> (default), or the name of a model of the section <c>Models</c>.</summary>
    [Required]
    public string Writer { get; set; } = Offline;

    /// <summary>The most transcript tokens (an estimate) one feedback is written from. Default 100,000.</summary>
    [Range(1, 10_000_000)]
    public int TokenLimit { get; set; } = 100_000;

    /// <summary>The most messages that are handed to the delivery service at a time, in one process. Default 4.</summary>
    [Range(1, 100)]
    public int MessagesAtOnce { get; set; } = 4;
}
