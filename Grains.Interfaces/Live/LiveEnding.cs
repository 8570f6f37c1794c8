namespace LearningSessions.Grains.Interfaces.Live;

/// <summary>Why a session ended.</summary>
[GenerateSerializer, Alias("LiveEnding")]
public enum LiveEnding
{
    /// <summary>The learner said so.</summary>
    Finished = 1,

    /// <summary>Nobody was there any more.</summary>
    Abandoned = 2,

    /// <summary>Its time was over.</summary>
    Expired = 3,
}
