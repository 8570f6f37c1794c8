namespace LearningSessions.Grains.Live;

/// <summary>Why a session cannot be heard.</summary>
public enum EarRefusal
{
    /// <summary>All places are taken.</summary>
    Busy = 1,

    /// <summary>Nobody here understands its language.</summary>
    NoRecognizer = 2,
}
