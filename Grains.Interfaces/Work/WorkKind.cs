namespace LearningSessions.Grains.Interfaces.Work;

/// <summary>Which kind of actor owns a piece of work; its key is the actor's key.</summary>
[GenerateSerializer, Alias("WorkKind")]
public enum WorkKind
{
    /// <summary>A recording: stored, transcribed, measured.</summary>
    Recording = 1,

    /// <summary>A feedback: written, sent.</summary>
    Feedback = 2,

    /// <summary>A source: its submissions taken as recordings, its log written.</summary>
    Source = 3,

    /// <summary>An import: a file of telemetry, lesson sessions or clip metrics, read and given to the learners.</summary>
    Import = 4,

    /// <summary>The clips of one learner: fetched and analysed; the key is the learner's id.</summary>
    Clips = 5,

    /// <summary>The analysis of a chat; the key is the chat's id.</summary>
    ChatAnalysis = 6,

    /// <summary>A reply that a model was asked for in a chat; the key is the reply's id.</summary>
    ChatReply = 7,

    /// <summary>A report of statistics: written, sent; the key is the report's id.</summary>
    Report = 9,

    /// <summary>The report of a session of live speech; the key is the session's id.</summary>
    LiveReport = 8,

    /// <summary>The alerts that one learner is at risk, told to another system; the key is the learner's id.</summary>
    Alerts = 10,
}
