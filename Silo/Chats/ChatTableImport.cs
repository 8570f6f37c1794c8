using LearningSessions.Grains.Chats.Audits;
using LearningSessions.Grains.Chats.Imports;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Chats.Groups;
using LearningSessions.Grains.Interfaces.Ids;
using LearningSessions.Integrations.ChatTables;

namespace LearningSessions.Silo.Chats;

/// <summary>Takes another program's conversations through the same actors as a server does, has them analysed, and fills that program's table.</summary>
/// <param name="grains">The actors.</param>
/// <param name="chats">Gives them their messages.</param>
/// <param name="time">Waits.</param>
public sealed class ChatTableImport(IGrainFactory grains, ChatWriting chats, TimeProvider time)
{
    private const int SessionsAtOnce = 200;
    private const int AtOnce = 16;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <summary>Imports all sessions, and waits until each is analysed. What was imported before is known, and what was analysed before is not analysed again.</summary>
    /// <param name="tables">Where they lie.</param>
    /// <param name="writeBack">Whether the table of analyses is filled.</param>
    /// <param name="overwrite">Whether analyses that are there give way.</param>
    /// <param name="cancel">Gives up; what was imported stays.</param>
    public async Task<ChatTableCounts> Run(PostgresChatTables tables, bool writeBack, bool overwrite, CancellationToken cancel)
    {
        var counts = new ChatTableCounts(0, 0, 0, 0, 0);
        var target = writeBack ? await tables.WithAnalysis(cancel) : tables;
        await foreach (var part in tables.Sessions(cancel).Chunk(SessionsAtOnce).WithCancellation(cancel))
        {
            var taken = part.Where(session => TextIdRules.IsWellFormed(session.Id)).ToList();
            await chats.Give([.. taken.Select(Record)], cancel);
            counts += new ChatTableCounts(taken.Count, taken.Sum(session => session.Messages.Length), 0, 0, part.Length - taken.Count);
            await Parallel.ForEachAsync(taken, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, async (session, stop) =>
            {
                var analysis = await Analysed(ChatId.From(session.Id), stop);
                var written = analysis is not null && writeBack && await target.Write(Row(session.Id, analysis), overwrite, stop);
                lock (chats)
                    counts += new ChatTableCounts(0, 0, analysis is null ? 0 : 1, written ? 1 : 0, 0);
            });
        }

        return counts;
    }

    private async Task<ChatAnalysis?> Analysed(ChatId chat, CancellationToken cancel)
    {
        var grain = grains.GetGrain<IChatSessionGrain>(chat.Value);
        await grain.Analyse(new AskAnalysis(ChatTrigger.Schedule, "import"));
        while (await grain.Get() is { } known)
        {
            if (known.Work is null or { HasEnded: true })
                return known.Analysis;
            await Task.Delay(Interval, time, cancel);
        }

        return null;
    }

    private static ChatRecord.Messages Record(TableSession session) => new(
        ChatId.From(session.Id),
        TextIdRules.IsWellFormed(session.Group) ? ChatGroupId.From(session.Group!) : null,
        session.Messages);

    private static TableAnalysis Row(string session, ChatAnalysis analysis) =>
        new(session, AuditRules.SatisfactionOf(analysis), analysis.Summary, analysis.Improvements);
}

/// <summary>What became of another program's conversations.</summary>
/// <param name="Sessions">Sessions that were taken.</param>
/// <param name="Messages">Their messages.</param>
/// <param name="Analysed">Of the sessions, those that have an analysis now.</param>
/// <param name="Written">Analyses that were written back.</param>
/// <param name="LeftOut">Sessions whose id can be no id here.</param>
public sealed record ChatTableCounts(int Sessions, long Messages, int Analysed, int Written, int LeftOut)
{
    /// <summary>The sum of both.</summary>
    public static ChatTableCounts operator +(ChatTableCounts a, ChatTableCounts b) => new(
        a.Sessions + b.Sessions, a.Messages + b.Messages, a.Analysed + b.Analysed, a.Written + b.Written, a.LeftOut + b.LeftOut);
}
