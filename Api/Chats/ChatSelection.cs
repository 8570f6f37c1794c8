using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Storage.Catalogue;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Chats;

/// <summary>Asks for the analyses of many conversations.</summary>
internal static class ChatSelection
{
    private const int AtOnce = 16;
    private const int MaxLimit = 10_000;
    private const int DefaultLimit = 1_000;

    public static async Task<Results<Accepted<BegunAnalyses>, ProblemHttpResult>> Begin(
        int? limit, string by, Catalogue catalogue, IGrainFactory grains, TimeProvider time, CancellationToken cancel)
    {
        if (new Faults().Note("limit", limit is < 1 or > MaxLimit ? $"must be 1 to {MaxLimit}" : null).Problem() is { } problem)
            return problem;
        var most = limit ?? DefaultLimit;
        var chats = await catalogue.ChatsLeftToSchedule(time.GetUtcNow(), most + 1);
        var begun = 0;
        await Parallel.ForEachAsync(
            chats.Take(most),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (chat, _) =>
            {
                if (await grains.GetGrain<IChatSessionGrain>(chat.Value).Analyse(new AskAnalysis(ChatTrigger.Demand, by)) is AskAnalysisOutcome.Begun)
                    Interlocked.Increment(ref begun);
            });
        return TypedResults.Accepted("/v1/chats", new BegunAnalyses(begun, chats.Count > most));
    }
}

/// <summary>What came of asking for analyses.</summary>
/// <param name="Begun">Conversations whose analysis was begun.</param>
/// <param name="More">Whether there are more of them: ask again.</param>
public sealed record BegunAnalyses(int Begun, bool More);
