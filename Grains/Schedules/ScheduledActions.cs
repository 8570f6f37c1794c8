using System.Text.Json;
using LearningSessions.Grains.Interfaces.Schedules;
using Microsoft.Extensions.Logging;

namespace LearningSessions.Grains.Schedules;

/// <summary>The actions that schedules can run, by name.</summary>
internal sealed class ScheduledActions(IEnumerable<IScheduledAction> actions, ILogger log)
{
    private readonly Dictionary<string, IScheduledAction> byName = actions.ToDictionary(action => action.Name, StringComparer.Ordinal);

    /// <summary>What is wrong with a definition's action or parameters, or null.</summary>
    public PutScheduleOutcome.Refused? FaultOf(PutSchedule definition)
    {
        if (!byName.TryGetValue(definition.Action, out var action))
            return new("action", $"There is no action '{definition.Action}'. There are: {string.Join(", ", byName.Keys.Order(StringComparer.Ordinal))}.");
        using var parameters = JsonDocument.Parse(definition.Parameters);
        return action.FaultOf(parameters.RootElement) is { } fault ? new("parameters", fault) : null;
    }

    /// <summary>Runs what the definition names. A failure nobody foresaw is an outcome too, and logged.</summary>
    public async Task<ScheduledOutcome> Run(ScheduleName schedule, PutSchedule definition, ScheduleRun run, CancellationToken cancel)
    {
        if (!byName.TryGetValue(definition.Action, out var action))
            return new ScheduledOutcome.Failed($"This program has no action '{definition.Action}' any more.");
        try
        {
            using var parameters = JsonDocument.Parse(definition.Parameters);
            return await action.Run(schedule, run, parameters.RootElement, cancel);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            ScheduleLog.RunThrew(log, failure, schedule, run.Number, definition.Action);
            return new ScheduledOutcome.Failed(failure.Message);
        }
    }
}
