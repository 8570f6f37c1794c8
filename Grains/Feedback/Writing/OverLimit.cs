namespace LearningSessions.Grains.Feedback.Writing;

/// <summary>What is done with more transcripts than fit one request.</summary>
public enum OverLimit
{
    /// <summary>Nothing is written; a shorter window will do.</summary>
    Refuse = 1,

    /// <summary>The model first notes what matters in parts that fit, then writes from its notes.</summary>
    Summarize = 2,
}
