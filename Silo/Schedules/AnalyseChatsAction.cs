using System.Text.Json;
using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Schedules;
using LearningSessions.Grains.Schedules;
using LearningSessions.Storage.Catalogue;

namespace LearningSessions.Silo.Schedules;

/// <summary>The action <c>analyse-chats</c>: has conversations analysed that have messages and no analysis. It asks for so many at a time only, and spreads
/// when they begin; those that are left come with the next run.</summary>
public sealed class AnalyseChatsAction(Catalogue catalogue, IGrainFactory grains) : IScheduledAction
{
    private const int MaxLimit = 10_000;
    private const int MaxSpread = 3_600;
    private const int AtOnce = 16;

    /// <inheritdoc />
    public string Name => "analyse-chats";

    /// <inheritdoc />
    public string? FaultOf(JsonElement parameters)
    {
        try
        {
            return parameters.Deserialize<Parameters>(MessageJson.Options) is { Limit: >= 1 and <= MaxLimit, SpreadSeconds: >= 0 and <= MaxSpread, SilentSeconds: >= 0 }
                ? null
                : $"Give limit (1 to {MaxLimit}), spreadSeconds (0 to {MaxSpread}) and silentSeconds (0 or more), or leave them out.";
        }
        catch (JsonException fault)
        {
            return fault.Message;
        }
    }

    /// <inheritdoc />
    public async Task<ScheduledOutcome> Run(ScheduleName schedule, ScheduleRun run, JsonElement parameters, CancellationToken cancel)
    {
        var asked = parameters.Deserialize<Parameters>(MessageJson.Options)!;
        var chats = await catalogue.ChatsLeftToSchedule(run.StartedAt - TimeSpan.FromSeconds(asked.SilentSeconds), asked.Limit);
        var step = chats.Count == 0 ? 0 : (double)asked.SpreadSeconds / chats.Count;
        var begun = 0;
        await Parallel.ForEachAsync(
            chats.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel },
            async (chat, _) =>
            {
                var command = new AskAnalysis(ChatTrigger.Schedule, $"schedule {schedule}", TimeSpan.FromSeconds(step * chat.Index));
                if (await grains.GetGrain<IChatSessionGrain>(chat.Item.Value).Analyse(command) is AskAnalysisOutcome.Begun)
                    Interlocked.Increment(ref begun);
            });
        return new ScheduledOutcome.Done(FormattableString.Invariant($"Asked for the analysis of {begun} conversations."));
    }

    /// <param name="Limit">How many at most in one run.</param>
    /// <param name="SpreadSeconds">Over how many seconds they begin.</param>
    /// <param name="SilentSeconds">For how long they must have had no message.</param>
    private sealed record Parameters(int Limit = 1_000, int SpreadSeconds = 30, int SilentSeconds = 0);
}
