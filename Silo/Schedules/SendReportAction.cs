using System.Text.Json;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Json;
using LearningSessions.Grains.Interfaces.Reports;
using LearningSessions.Grains.Interfaces.Schedules;
using LearningSessions.Grains.Interfaces.Statistics;
using LearningSessions.Grains.Reports;
using LearningSessions.Grains.Schedules;
using Microsoft.Extensions.Options;

namespace LearningSessions.Silo.Schedules;

/// <summary>The action <c>send-report</c>: has a report of the last whole days written and sent. Run twice for one day it is the same report, sent once.</summary>
public sealed class SendReportAction(IGrainFactory grains, IOptions<DeploymentOptions> deployment) : IScheduledAction
{
    private const int MaxDays = 366;

    /// <inheritdoc />
    public string Name => "send-report";

    /// <inheritdoc />
    public string? FaultOf(JsonElement parameters)
    {
        try
        {
            var asked = parameters.Deserialize<Parameters>(MessageJson.Options);
            return asked is { Days: >= 1 and <= MaxDays, Delivery: not null } && ReportWords.Languages.Contains(asked.Language)
                ? null
                : $"Give days (1 to {MaxDays}: the last whole ones), delivery (outbox or webhook) and, where wanted, language (en or es), kind, group, subject, level.";
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
        var to = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(run.DueAt ?? run.StartedAt, zone).DateTime).AddDays(-1);
        var from = to.AddDays(1 - asked.Days!.Value);
        var query = new StatisticsQuery(from, to) { Kind = asked.Kind, Group = asked.Group, Subject = asked.Subject, Level = asked.Level };
        var id = ReportId.Of(schedule.Value, from, to);
        return await grains.GetGrain<IReportGrain>(id.Value).Request(new RequestReport(query, asked.Delivery!.Value, asked.Language, $"schedule {schedule}")) switch
        {
            RequestReportOutcome.Begun => new ScheduledOutcome.Done($"Asked for the report {id}."),
            RequestReportOutcome.Known => new ScheduledOutcome.Done($"The report {id} was asked for before."),
            RequestReportOutcome.AnotherReport => new ScheduledOutcome.Failed($"The report {id} was asked for before, of other sessions or for another place."),
            RequestReportOutcome.NoWebhook => new ScheduledOutcome.Failed("Reports:Webhook:Url is not set."),
            var outcome => throw new InvalidOperationException($"No answer is known to {outcome.GetType().Name}."),
        };
    }

    /// <param name="Days">How many whole days up to yesterday.</param>
    /// <param name="Delivery">Where it goes.</param>
    /// <param name="Language">en or es.</param>
    /// <param name="Kind">Sessions of this kind alone.</param>
    /// <param name="Group">Of this school or group.</param>
    /// <param name="Subject">Of this subject.</param>
    /// <param name="Level">Of this class or level.</param>
    private sealed record Parameters(
        int? Days, ReportDelivery? Delivery, string Language = "en", SessionKind? Kind = null, string? Group = null, string? Subject = null, string? Level = null);
}
