using System.Text.Json;
using LearningSessions.Grains.Interfaces.Schedules;
using LearningSessions.Grains.Schedules;

namespace LearningSessions.Api.Tests.Running;

/// <summary>An action of schedules that ends when a test says so.</summary>
internal sealed class TestAction : IScheduledAction
{
    private readonly TaskCompletionSource held = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Name => "test";

    public string? FaultOf(JsonElement parameters) => null;

    public async Task<ScheduledOutcome> Run(ScheduleName schedule, ScheduleRun run, JsonElement parameters, CancellationToken cancel)
    {
        if (parameters.TryGetProperty("hold", out _))
            await held.Task.WaitAsync(cancel);
        return new ScheduledOutcome.Done("Tested.");
    }

    public void Release() => held.TrySetResult();
}
