using System.Text.Json;
using System.Threading.Channels;
using LearningSessions.Grains.Interfaces.Schedules;
using LearningSessions.Grains.Schedules;

namespace LearningSessions.Grains.Tests.Schedules;

/// <summary>An action that tells the test of each run and ends as the test says.</summary>
internal sealed class RecordedAction : IScheduledAction
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Channel<(ScheduleRun Run, string Parameters)> begun = Channel.CreateUnbounded<(ScheduleRun, string)>();

    public string Name => "record";

    /// <summary>How runs end; at once and well unless a test says otherwise.</summary>
    public Func<CancellationToken, Task<ScheduledOutcome>> Ending { get; set; } =
        _ => Task.FromResult<ScheduledOutcome>(new ScheduledOutcome.Done("Recorded."));

    public int RunsBegun { get; private set; }

    public string? FaultOf(JsonElement parameters) => parameters.TryGetProperty("bad", out _) ? "'bad' is not known." : null;

    public async Task<ScheduledOutcome> Run(ScheduleName schedule, ScheduleRun run, JsonElement parameters, CancellationToken cancel)
    {
        RunsBegun++;
        begun.Writer.TryWrite((run, parameters.GetRawText()));
        return await Ending(cancel);
    }

    public async Task<(ScheduleRun Run, string Parameters)> Begun()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            return await begun.Reader.ReadAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException("No run began.");
        }
    }
}
