namespace LearningSessions.Integrations.Offline.Chats;

/// <summary>The lists of cues in <c>Words/</c>.</summary>
internal enum ChatCue
{
    /// <summary>Thanks and praise of the person.</summary>
    Thanks = 1,

    /// <summary>Annoyance of the person.</summary>
    Complaints = 2,

    /// <summary>The person says that it worked.</summary>
    Solved = 3,

    /// <summary>The person says that it did not work.</summary>
    Unsolved = 4,

    /// <summary>The assistant says that it is done.</summary>
    Done = 5,

    /// <summary>The assistant cannot help.</summary>
    Refusals = 6,
}
