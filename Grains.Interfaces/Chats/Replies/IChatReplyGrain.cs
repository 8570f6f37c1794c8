using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Grains.Interfaces.Chats.Replies;

/// <summary>One reply that a model is asked for in the background. Key: the reply's id.</summary>
[Alias("IChatReplyGrain")]
public interface IChatReplyGrain : IWorkOwner
{
    /// <summary>Accepts the request and begins. The same again gives the same reply.</summary>
    [Alias("Ask")]
    Task<AskReplyOutcome> Ask(AskReply command);

    /// <summary>The reply, or null when nobody asked for it.</summary>
    [Alias("Get"), ReadOnly]
    Task<ChatReply?> Get();

    /// <summary>Takes up a reply that was given up or is waiting for its next attempt.</summary>
    [Alias("Retry")]
    Task<RetryOutcome> Retry();
}
