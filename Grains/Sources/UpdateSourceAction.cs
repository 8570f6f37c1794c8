using System.Text.Json;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Schedules;
using LearningSessions.Grains.Interfaces.Sources;
using LearningSessions.Grains.Schedules;

namespace LearningSessions.Grains.Sources;

/// <summary>The action <c>update-source</c>: has a source updated. Run twice for one time it finds the update under way, or nothing new.</summary>
public sealed class UpdateSourceAction(IGrainFactory grains) : IScheduledAction
{
    /// <summary>The action's name.</summary>
    public const string ActionName = "update-source";

    /// <inheritdoc />
    public string Name => ActionName;

    /// <summary>The parameters that name a source.</summary>
    public static string ParametersFor(SourceId source) => JsonSerializer.Serialize(new Parameters(source.Value), MessageJson.Options);

    /// <inheritdoc />
    public string? FaultOf(JsonElement parameters)
    {
        try
        {
            return parameters.Deserialize<Parameters>(MessageJson.Options) is { Source: { Length: > 0 } } ? null : "Give source: the id of the source to update.";
        }
        catch (JsonException fault)
        {
            return fault.Message;
        }
    }

    /// <inheritdoc />
    public async Task<ScheduledOutcome> Run(ScheduleName schedule, ScheduleRun run, JsonElement parameters, CancellationToken cancel)
    {
        var source = parameters.Deserialize<Parameters>(MessageJson.Options)!.Source!;
        return await grains.GetGrain<ISourceGrain>(source).Update($"schedule {schedule}") switch
        {
            UpdateOutcome.Begun => new ScheduledOutcome.Done($"The update of {source} began."),
            UpdateOutcome.UnderWay => new ScheduledOutcome.Done($"An update of {source} was under way."),
            UpdateOutcome.Unknown => new ScheduledOutcome.Failed($"No source {source} is set up."),
            var outcome => throw new InvalidOperationException($"Unknown outcome {outcome}."),
        };
    }

    private sealed record Parameters(string? Source);
}
