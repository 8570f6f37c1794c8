using System.Collections.Immutable;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Pages;

namespace LearningSessions.Grains.Chats;

/// <summary>Older messages and older analyses of conversations, in pages.</summary>
public sealed class ChatPages(IPageStore pages)
{
    private const int MessagesInPage = 1_000;

    /// <summary>Writes what no longer belongs in the head to pages; the state to be stored after it.</summary>
    public async Task<ChatState> PageOut(ChatState state)
    {
        if (!ChatRules.Overflows(state))
            return state;
        var number = state.MessagePages;
        foreach (var part in state.Tail.Chunk(MessagesInPage))
            await pages.Write(MessagesOf(state.Chat!.Id), number++, JsonSerializer.SerializeToUtf8Bytes(part, MessageJson.Options));
        return state with { Tail = [], MessagePages = number };
    }

    /// <summary>All messages in the order they came.</summary>
    public async Task<ImmutableArray<ChatMessage>> Messages(ChatState state, CancellationToken cancel = default)
    {
        if (state.MessagePages == 0)
            return state.Tail;
        var messages = ImmutableArray.CreateBuilder<ChatMessage>(state.Chat!.Messages);
        var number = 0;
        await foreach (var page in pages.Read(MessagesOf(state.Chat.Id), 0, cancel))
        {
            // A page that the head does not name was written before a crash: its messages come again.
            if (number++ == state.MessagePages)
                break;
            messages.AddRange(JsonSerializer.Deserialize<ChatMessage[]>(page.Span, MessageJson.Options)!);
        }

        messages.AddRange(state.Tail);
        return messages.ToImmutable();
    }

    /// <summary>Puts an analysis away that gives way to a newer one.</summary>
    public Task PutAway(ChatId chat, ChatAnalysis analysis) =>
        pages.Write(AnalysesOf(chat), analysis.Number - 1, JsonSerializer.SerializeToUtf8Bytes(analysis, MessageJson.Options));

    /// <summary>Analyses that were put away, the newest first.</summary>
    /// <param name="chat">Of which conversation.</param>
    /// <param name="before">Those with a smaller number.</param>
    /// <param name="count">How many at most.</param>
    public async Task<ImmutableArray<ChatAnalysis>> Analyses(ChatId chat, int before, int count)
    {
        var found = new List<ChatAnalysis>();
        var first = Math.Max(1, before - count);
        await foreach (var page in pages.Read(AnalysesOf(chat), first - 1))
        {
            if (found.Count == before - first)
                break;
            found.Add(JsonSerializer.Deserialize<ChatAnalysis>(page.Span, MessageJson.Options)!);
        }

        found.Reverse();
        return [.. found];
    }

    private static string MessagesOf(ChatId chat) => $"chat/{chat}";

    private static string AnalysesOf(ChatId chat) => $"chat-analyses/{chat}";
}
