namespace LearningSessions.Grains.Interfaces.Chats;

/// <summary>Who sent a message.</summary>
[GenerateSerializer, Alias("ChatSender")]
public enum ChatSender
{
    /// <summary>The person who came with a question.</summary>
    Person = 1,

    /// <summary>The assistant who answers: a program, or somebody of the staff.</summary>
    Assistant = 2,
}
