using LearningSessions.Grains.Imports;
using LearningSessions.Grains.Interfaces.Chats;
using Microsoft.Extensions.Options;

namespace LearningSessions.Grains.Chats.Imports;

/// <summary>Gives conversations their messages.</summary>
public sealed class ChatWriting(IGrainFactory grains, IOptions<ImportOptions> options)
{
    private const int MessagesAtOnce = 1_000;

    /// <summary>Gives all messages; they are durable when it returns. Messages of a conversation that belongs to another group come to it all the same.</summary>
    /// <exception cref="InvalidDataException">A conversation has more messages than it can hold.</exception>
    public Task Give(IReadOnlyCollection<ChatRecord.Messages> records, CancellationToken cancel) => Parallel.ForEachAsync(
        records.GroupBy(record => record.Chat),
        new ParallelOptions { MaxDegreeOfParallelism = options.Value.LearnersAtOnce, CancellationToken = cancel },
        async (chat, _) =>
        {
            var group = chat.Select(record => record.Group).FirstOrDefault(each => each is not null);
            foreach (var part in chat.SelectMany(record => record.Items).Chunk(MessagesAtOnce))
                await Give(chat.Key, new AppendMessages(group, [.. part], AnalyseWhenIdle: false));
        });

    private async Task Give(ChatId chat, AppendMessages command)
    {
        var grain = grains.GetGrain<IChatSessionGrain>(chat.Value);
        var outcome = await grain.Append(command);
        if (outcome is AppendOutcome.OtherGroup)
            outcome = await grain.Append(command with { Group = null });
        if (outcome is AppendOutcome.Full full)
            throw new InvalidDataException($"The conversation {chat} has more than {full.Limit} messages.");
    }
}
