namespace LearningSessions.Storage.Catalogue;

/// <summary>Which kind of actor owns a piece of work; its key is the actor's key.</summary>
public enum WorkKind
{
    /// <summary>A recording: stored, transcribed, measured.</summary>
    Recording = 1,

    /// <summary>A feedback: written, sent.</summary>
    Feedback = 2,
}
