namespace LearningSessions.Grains.Interfaces.Statistics;

/// <summary>What kind of session took place.</summary>
[GenerateSerializer, Alias("SessionKind")]
public enum SessionKind
{
    /// <summary>A tutoring call: one recording.</summary>
    Call = 1,

    /// <summary>A lesson session of a learner in the app, with at least one response that was matched to it.</summary>
    Lesson = 2,

    /// <summary>A session of live speech.</summary>
    Live = 3,

    /// <summary>A chat between a person and an assistant.</summary>
    Chat = 4,
}
