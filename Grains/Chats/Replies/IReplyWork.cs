namespace LearningSessions.Grains.Chats.Replies;

/// <summary>Where the work on a reply reports. Key: the reply's id.</summary>
[Alias("IReplyWork")]
public interface IReplyWork : IGrainWithStringKey
{
    /// <summary>An attempt ended; the outcome of an older attempt is ignored.</summary>
    [Alias("Ended")]
    Task Ended(int attempt, ReplyOutcome outcome);
}
