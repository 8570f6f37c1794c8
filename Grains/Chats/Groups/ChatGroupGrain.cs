using LearningSessions.Grains.Interfaces.Chats.Groups;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Chats.Groups;

/// <summary>One group of conversations.</summary>
[GrainType("chat-group")]
public sealed class ChatGroupGrain(
    [PersistentState("chat-group")] IPersistentState<ChatGroupState> state, TimeProvider time) : DurableGrain, IChatGroupGrain
{
    private ChatGroup? Group => state.State.Group;

    /// <inheritdoc />
    public Task<ChatGroup?> Get() => Task.FromResult(Group);

    /// <inheritdoc />
    public async Task<PutChatGroupOutcome> Put(PutChatGroup command, string by, int? onVersion = null)
    {
        if (onVersion is { } version && version != (Group?.Version ?? 0))
            return new PutChatGroupOutcome.VersionConflict(Group?.Version ?? 0);
        if (!ChatGroupRules.IsSame(Group, command))
            await Save(state, new ChatGroupState { Group = ChatGroupRules.Put(ChatGroupId.From(this.GetPrimaryKeyString()), Group, command, by, time.GetUtcNow()) });
        return new PutChatGroupOutcome.Done(Group!);
    }
}
