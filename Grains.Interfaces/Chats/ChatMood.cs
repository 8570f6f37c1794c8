namespace LearningSessions.Grains.Interfaces.Chats;

/// <summary>How a person's messages sound in one part of a conversation.</summary>
[GenerateSerializer, Alias("ChatMood")]
public enum ChatMood
{
    /// <summary>Annoyed, disappointed, at a loss.</summary>
    Negative = 1,

    /// <summary>Neither.</summary>
    Neutral = 2,

    /// <summary>Pleased, thankful.</summary>
    Positive = 3,
}
