using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Work;
using LearningSessions.Grains.Work;

namespace LearningSessions.Grains.Chats;

/// <summary>How a conversation grows, and when it is analysed.</summary>
public static class ChatRules
{
    /// <summary>The one step there is.</summary>
    public const string Step = "Analyse";

    /// <summary>The most messages of one conversation.</summary>
    public const int MaxMessages = 100_000;

    /// <summary>The most characters of messages in the head: JSON writes a character as up to six bytes.</summary>
    public const int MaxTail = 2_000;

    private const int MaxNoted = 10;

    /// <summary>Whether an analysis waits, runs or is tried again.</summary>
    public static bool IsUnderWay(ChatSession chat) => chat.Work is { HasEnded: false };

    /// <summary>Whether messages have come that no analysis has read.</summary>
    public static bool IsBehind(ChatSession chat) => chat.Messages > (chat.Analysis?.Messages ?? 0);

    /// <summary>Whether the schedule should ask: messages without analysis, and nothing under way or given up.</summary>
    public static bool IsLeftToSchedule(ChatSession chat) => IsBehind(chat) && (chat.Work is null || chat.Work.State == WorkState.Done);

    /// <summary>The conversation with messages that were not known.</summary>
    /// <param name="state">As it was.</param>
    /// <param name="id">Its id.</param>
    /// <param name="command">What came.</param>
    /// <param name="added">Those of the messages that are new; at least one.</param>
    /// <param name="idle">How long nothing more must come before it is analysed.</param>
    /// <param name="now">UTC.</param>
    public static ChatState Append(
        ChatState state, ChatId id, AppendMessages command, ImmutableArray<ChatMessage> added, TimeSpan idle, DateTimeOffset now)
    {
        var before = state.Chat ?? new ChatSession { Id = id, StartedAt = added[0].At, LastAt = added[0].At };
        var chat = before with
        {
            Group = before.Group ?? command.Group,
            StartedAt = Earlier(before.StartedAt, added.Min(message => message.At)),
            LastAt = Later(before.LastAt, added.Max(message => message.At)),
            ClosedAt = null,
            PersonMessages = before.PersonMessages + added.Count(message => message.Sender == ChatSender.Person),
            AssistantMessages = before.AssistantMessages + added.Count(message => message.Sender == ChatSender.Assistant),
        };
        var grown = state with { Chat = chat, Tail = state.Tail.AddRange(added) };
        return command.AnalyseWhenIdle ? Due(grown, ChatTrigger.Idle, idle, now) : grown;
    }

    /// <summary>The conversation as of a group, where none was known.</summary>
    public static ChatState Grouped(ChatState state, AppendMessages command) =>
        state with { Chat = state.Chat! with { Group = state.Chat.Group ?? command.Group } };

    /// <summary>Whether the newest messages no longer belong in the head.</summary>
    public static bool Overflows(ChatState state) => state.Tail.Sum(message => message.Text.Length + (message.Id?.Length ?? 0) + 60) > MaxTail;

    /// <summary>The conversation closed, its analysis under way unless nothing is new.</summary>
    public static ChatState Close(ChatState state, DateTimeOffset now)
    {
        var closed = state with { Chat = state.Chat! with { ClosedAt = state.Chat.ClosedAt ?? now } };
        return IsBehind(closed.Chat) && closed.Chat.Work is not { State: WorkState.Running } ? Begin(closed, ChatTrigger.Closed, now) : closed;
    }

    /// <summary>An analysis that begins now.</summary>
    public static ChatState Begin(ChatState state, ChatTrigger trigger, DateTimeOffset now) => state with
    {
        Trigger = trigger,
        Chat = state.Chat! with { Work = WorkRules.Begin(Fresh(state.Chat.Work, now), now) },
    };

    /// <summary>An analysis that begins after a wait; one that runs or is tried again goes on as it is.</summary>
    public static ChatState Due(ChatState state, ChatTrigger trigger, TimeSpan wait, DateTimeOffset now) =>
        state.Chat!.Work is { State: WorkState.Running or WorkState.Retrying }
            ? state
            : state with
            {
                Trigger = trigger,
                Chat = state.Chat with { Work = Fresh(state.Chat.Work, now) with { DueAt = now + wait } },
            };

    /// <summary>Adds what a reply used, once.</summary>
    public static ChatState NoteSpent(ChatState state, string reply, ChatSpent spent) => state.Noted.Contains(reply)
        ? state
        : state with
        {
            Noted = [.. state.Noted.Append(reply).TakeLast(MaxNoted)],
            Chat = state.Chat! with { Spent = state.Chat.Spent + spent },
        };

    /// <summary>The state with this progress of its work.</summary>
    public static ChatState WithWork(ChatState state, WorkProgress work) => state with { Chat = state.Chat! with { Work = work } };

    // Attempts are counted over all analyses: the outcome of one that was left behind never counts in another.
    private static WorkProgress Fresh(WorkProgress? before, DateTimeOffset now) => before is { State: WorkState.Waiting }
        ? before
        : new WorkProgress { Step = Step, AcceptedAt = now, DueAt = now, Attempt = before?.Attempt ?? 0 };

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
