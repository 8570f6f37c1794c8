namespace LearningSessions.Grains.Chats.Analysis;

/// <summary>Judges a conversation.</summary>
public interface IChatAnalyst
{
    /// <summary>Its name, as each analysis states it.</summary>
    string Name { get; }

    /// <summary>Judges a conversation in which both have written. Runs outside grain turns and bounds its own concurrency.</summary>
    Task<ChatVerdictOutcome> Judge(ChatMaterial material, CancellationToken cancel);
}
