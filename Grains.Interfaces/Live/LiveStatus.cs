namespace LearningSessions.Grains.Interfaces.Live;

/// <summary>Where a session stands.</summary>
[GenerateSerializer, Alias("LiveStatus")]
public enum LiveStatus
{
    /// <summary>It takes audio.</summary>
    Open = 1,

    /// <summary>It takes no more audio; the last of it is being recognized.</summary>
    Closing = 2,

    /// <summary>All words are final and counted; the report is being written.</summary>
    Ended = 3,

    /// <summary>The report is there.</summary>
    Reported = 4,
}
