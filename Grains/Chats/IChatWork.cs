using LearningSessions.Grains.Chats.Analysis;

namespace LearningSessions.Grains.Chats;

/// <summary>Where the analysis of a conversation reports. Key: the chat's id.</summary>
[Alias("IChatWork")]
public interface IChatWork : IGrainWithStringKey
{
    /// <summary>An attempt ended; the outcome of an older attempt is ignored.</summary>
    [Alias("Ended")]
    Task Ended(int attempt, ChatStepOutcome outcome);
}
