using System.Collections.Immutable;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Live;
using LearningSessions.Grains.Pages;

namespace LearningSessions.Grains.Live;

/// <summary>The older segments of a session, in pages.</summary>
public sealed class LiveTranscriptPages(IPageStore pages)
{
    /// <summary>Segments of a page.</summary>
    public const int PageSegments = 6;

    /// <summary>Writes what no longer belongs in the head to a page; the state to be stored after it.</summary>
    public async Task<LiveSessionState> PageOut(LiveSessionState state)
    {
        if (state.Tail.Length < 2 * PageSegments)
            return state;
        var older = state.Tail[..PageSegments];
        await pages.Write(Owner(state), state.Pages, JsonSerializer.SerializeToUtf8Bytes(older, MessageJson.Options));
        return state with { Tail = state.Tail[PageSegments..], Pages = state.Pages + 1 };
    }

    /// <summary>All segments, in order.</summary>
    public async Task<ImmutableArray<LiveSegment>> Read(LiveSessionState state)
    {
        if (state.Pages == 0)
            return state.Tail;
        var all = ImmutableArray.CreateBuilder<LiveSegment>();
        var number = 0;
        await foreach (var page in pages.Read(Owner(state), 0))
        {
            // A page after the last one that the head names is of a write whose head was never saved.
            if (number++ < state.Pages)
                all.AddRange(JsonSerializer.Deserialize<ImmutableArray<LiveSegment>>(page.Span, MessageJson.Options));
        }

        all.AddRange(state.Tail);
        return all.ToImmutable();
    }

    private static string Owner(LiveSessionState state) => $"live/{state.Session!.Id}";
}
