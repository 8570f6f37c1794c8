namespace LearningSessions.Grains.Interfaces.Work;

/// <summary>Where a piece of background work stands.</summary>
[GenerateSerializer, Alias("WorkState")]
public enum WorkState
{
    /// <summary>Accepted and durable; not begun, or interrupted and due again.</summary>
    Waiting = 1,

    /// <summary>An attempt is under way.</summary>
    Running = 2,

    /// <summary>The last attempt failed and another is due.</summary>
    Retrying = 3,

    /// <summary>Left undone on purpose, with a reason: nothing here can do it.</summary>
    Skipped = 4,

    /// <summary>Finished.</summary>
    Done = 5,

    /// <summary>Given up, with its whole history, until a person retries it.</summary>
    DeadLetter = 6,
}
