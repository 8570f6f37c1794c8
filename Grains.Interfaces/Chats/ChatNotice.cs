namespace LearningSessions.Grains.Interfaces.Chats;

/// <summary>Something about a conversation that whoever reads its analysis should know.</summary>
[GenerateSerializer, Alias("ChatNotice")]
public enum ChatNotice
{
    /// <summary>A message reads like an instruction to whoever judges the conversation.</summary>
    Injection = 1,

    /// <summary>Only one of the two ever wrote: there is nothing to be satisfied with.</summary>
    OneSided = 2,

    /// <summary>It ends without an answer, or with a question that nobody answered.</summary>
    Abandoned = 3,

    /// <summary>It is longer than one request may be: its middle was left out.</summary>
    Excerpt = 4,
}
