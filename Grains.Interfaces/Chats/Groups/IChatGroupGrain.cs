namespace LearningSessions.Grains.Interfaces.Chats.Groups;

/// <summary>What conversations are grouped by, and what they are for. Key: the group's id.</summary>
[Alias("IChatGroupGrain")]
public interface IChatGroupGrain : IGrainWithStringKey
{
    /// <summary>The group, or null when nobody described it.</summary>
    [Alias("Get"), ReadOnly]
    Task<ChatGroup?> Get();

    /// <summary>Makes or changes it; the same again changes nothing.</summary>
    /// <param name="command">What it becomes.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="onVersion">The version the person saw; null changes whatever is there.</param>
    [Alias("Put")]
    Task<PutChatGroupOutcome> Put(PutChatGroup command, string by, int? onVersion = null);
}
