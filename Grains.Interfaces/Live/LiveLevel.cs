namespace LearningSessions.Grains.Interfaces.Live;

/// <summary>How hard the questions of a session are.</summary>
[GenerateSerializer, Alias("LiveLevel")]
public enum LiveLevel
{
    /// <summary>Names, likes, the day: answers of a sentence.</summary>
    Beginner = 0,

    /// <summary>Accounts and reasons: answers of a few sentences.</summary>
    Intermediate = 1,

    /// <summary>Opinions, comparisons, what would be if.</summary>
    Advanced = 2,
}
