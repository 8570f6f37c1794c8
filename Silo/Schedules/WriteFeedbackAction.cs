using System.Text.Json;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Schedules;
using LearningSessions.Grains.Schedules;
using LearningSessions.Storage.Catalogue;
using Microsoft.Extensions.Options;

namespace LearningSessions.Silo.Schedules;

/// <summary>The action <c>write-feedback</c>: has feedback written for every tutor with recordings in the last days; a person reviews it.
/// Run twice for one time it asks for the same feedback again, which is the same feedback.</summary>
public sealed class WriteFeedbackAction(
    Catalogue catalogue,
    IGrainFactory grains,
    IOptions<DeploymentOptions> deployment) : IScheduledAction
{
    private const int MaxDays = 366;

    /// <inheritdoc />
    public string Name => "write-feedback";

    /// <inheritdoc />
    public string? FaultOf(JsonElement parameters)
    {
        try
        {
            return parameters.Deserialize<Parameters>(MessageJson.Options) is { Kind: not null, Days: >= 1 and <= MaxDays }
                ? null
                : $"Give kind (general or targeted), days (1 to {MaxDays}) and, where the day of the run counts too, includeToday: true. A person always approves.";
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
        var zone = TimeZoneInfo.FindSystemTimeZoneById(deployment.Value.TimeZone);
        var to = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(run.DueAt ?? run.StartedAt, zone).DateTime).AddDays(asked.IncludeToday ? 0 : -1);
        var from = to.AddDays(1 - asked.Days!.Value);
        var (start, end) = WindowRules.Bounds(from, to, zone);
        var tutors = await catalogue.TutorsWithRecordings(start, end);
        foreach (var tutor in tutors)
        {
            cancel.ThrowIfCancellationRequested();
            var id = FeedbackId.Of(tutor, asked.Kind!.Value, from, to);
            await grains.GetGrain<IFeedbackGrain>(id.Value).Request(new RequestFeedback($"schedule {schedule}"));
        }

        return new ScheduledOutcome.Done(FormattableString.Invariant(
            $"Asked for feedback of {tutors.Count} tutors, {from:yyyy-MM-dd} to {to:yyyy-MM-dd}."));
    }

    /// <param name="Kind">About what.</param>
    /// <param name="Days">How many days are looked at.</param>
    /// <param name="IncludeToday">Whether the last of them is the day of the run; else the day before, so that all of them are over.</param>
    private sealed record Parameters(FeedbackKind? Kind, int? Days, bool IncludeToday = false);
}
