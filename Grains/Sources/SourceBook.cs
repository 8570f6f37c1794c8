using System.Collections.Immutable;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.Grains.Pages;

namespace LearningSessions.Grains.Sources;

/// <summary>The submissions and logs of sources that lie in pages.</summary>
public sealed class SourceBook(IPageStore pages)
{
    /// <summary>Writes what no longer belongs in the head to pages; the state to be stored after it.</summary>
    public async Task<SourceState> PageOut(SourceId source, SourceState state)
    {
        if (SourceRules.Overflow(state) is { IsEmpty: false } entries)
        {
            await pages.Write(Entries(source), state.Pages, Bytes(entries));
            state = state with { Newest = state.Newest[entries.Length..], Pages = state.Pages + 1 };
        }

        if (SourceRules.LogOverflow(state) is { IsEmpty: false } logs)
        {
            await pages.Write(Logs(source), state.LogPages, Bytes(logs));
            state = state with { Logs = state.Logs[logs.Length..], LogPages = state.LogPages + 1 };
        }

        return state;
    }

    /// <summary>All submissions that were taken or left out, by key; the newest entry of a key counts.</summary>
    public async Task<Dictionary<string, SourceEntry>> Known(SourceId source, SourceState state, CancellationToken cancel)
    {
        var known = new Dictionary<string, SourceEntry>(state.Known);
        var left = state.Pages;
        if (left > 0)
        {
            await foreach (var page in pages.Read(Entries(source), 0, cancel))
            {
                foreach (var entry in Read<SourceEntry>(page))
                    known[entry.Key] = entry;
                if (--left == 0)
                    break;
            }
        }

        foreach (var entry in state.Newest)
            known[entry.Key] = entry;
        return known;
    }

    /// <summary>Logs with a lower number than one, the newest first: as many as lie together.</summary>
    public async Task<ImmutableArray<SourceLog>> LogsBefore(SourceId source, SourceState state, int before)
    {
        var first = (state.LogPages * SourceRules.LogsInPage) + 1;
        if (before > first)
            return [.. state.Logs.Where(log => log.Number < before).Reverse()];
        if (before <= 1)
            return [];
        await foreach (var page in pages.Read(Logs(source), (before - 2) / SourceRules.LogsInPage))
            return [.. Read<SourceLog>(page).Where(log => log.Number < before).Reverse()];
        throw new InvalidOperationException($"A page of the logs of {source} is missing.");
    }

    private static byte[] Bytes<T>(ImmutableArray<T> items) => JsonSerializer.SerializeToUtf8Bytes(items, MessageJson.Options);

    private static ImmutableArray<T> Read<T>(ReadOnlyMemory<byte> page) => JsonSerializer.Deserialize<ImmutableArray<T>>(page.Span, MessageJson.Options);

    private static string Entries(SourceId source) => $"source/{source}";

    private static string Logs(SourceId source) => $"source-logs/{source}";
}
