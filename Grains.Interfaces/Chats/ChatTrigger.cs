namespace LearningSessions.Grains.Interfaces.Chats;

/// <summary>Why a conversation is analysed.</summary>
[GenerateSerializer, Alias("ChatTrigger")]
public enum ChatTrigger
{
    /// <summary>Somebody asked for it.</summary>
    Demand = 1,

    /// <summary>Nothing more came for the set time.</summary>
    Idle = 2,

    /// <summary>It was closed.</summary>
    Closed = 3,

    /// <summary>The schedule found it without analysis.</summary>
    Schedule = 4,
}
