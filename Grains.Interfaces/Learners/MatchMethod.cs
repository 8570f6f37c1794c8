namespace LearningSessions.Grains.Interfaces.Learners;

/// <summary>How a response was matched to a session.</summary>
[GenerateSerializer, Alias("MatchMethod")]
public enum MatchMethod
{
    /// <summary>No session of the learner lies within 300,000 ms.</summary>
    None = 1,

    /// <summary>The nearest session in time; of two as near, the earlier.</summary>
    NearestInTime = 2,
}
