using System.Text.Json;
using LearningSessions.Grains.Interfaces.Schedules;

namespace LearningSessions.Grains.Schedules;

/// <summary>When a schedule runs and what is remembered of it.</summary>
public static class ScheduleRules
{
    /// <summary>The most ended runs that are remembered.</summary>
    public const int MaxRuns = 20;

    /// <summary>The longest parameters, in characters.</summary>
    public const int MaxParametersLength = 16_384;

    /// <summary>How late a run still counts as on time: the precision of reminders.</summary>
    public static readonly TimeSpan OnTime = TimeSpan.FromMinutes(1);

    private const int MaxDetailLength = 500;
    private const int MaxMissedCounted = 20_000;
    private static readonly TimeSpan LongestCatchUp = TimeSpan.FromDays(7);

    /// <summary>What is wrong with a definition, apart from its action; null when nothing is.</summary>
    public static PutScheduleOutcome.Refused? FaultOf(PutSchedule definition)
    {
        if (CronExpression.Parse(definition.Cron) is CronReading.Faulty faulty)
            return new("cron", $"At character {faulty.Position}: {faulty.Reason}");
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(definition.TimeZone, out var zone) || !zone.HasIanaId)
            return new("timeZone", $"'{definition.TimeZone}' is no IANA time zone known here, such as America/Asuncion.");
        if (definition.CatchUpWithin < TimeSpan.Zero || definition.CatchUpWithin > LongestCatchUp)
            return new("catchUpWithin", "It is 0 to 7 days.");
        if (definition.Parameters.Length > MaxParametersLength)
            return new("parameters", $"They are at most {MaxParametersLength} characters.");
        return IsObject(definition.Parameters) ? null : new("parameters", "They are a JSON object.");
    }

    /// <summary>The state with a faultless definition. Unless its times changed, the next run stays.</summary>
    public static ScheduleState Define(ScheduleState state, PutSchedule definition, string by, DateTimeOffset now)
    {
        var sameTimes = state.Definition is { Enabled: true } before && before.Cron == definition.Cron && before.TimeZone == definition.TimeZone;
        return state with
        {
            Definition = definition,
            ChangedBy = by,
            ChangedAt = now,
            NextRun = !definition.Enabled ? null : sameTimes ? state.NextRun : NextOf(definition)(now),
        };
    }

    /// <summary>What is to be done now; null when no time has come, or when a run is under way and they wait for its end.</summary>
    public static DueRuns? Due(ScheduleState state, DateTimeOffset now)
    {
        if (state is not { Definition: { } definition, Running: null, NextRun: { } due } || due > now)
            return null;
        var nextAfter = NextOf(definition);
        var came = 1;
        var next = nextAfter(due);
        for (; next <= now && came < MaxMissedCounted; came++)
        {
            due = next.Value;
            next = nextAfter(due);
        }

        var window = definition.CatchUpWithin > OnTime ? definition.CatchUpWithin : OnTime;
        var runs = now - due <= window;
        return new DueRuns(runs ? due : null, runs ? came - 1 : came, next <= now ? nextAfter(now) : next);
    }

    /// <summary>The times that came are seen to: a run begins for the last of them, or none does.</summary>
    public static ScheduleState Take(ScheduleState state, DueRuns due, DateTimeOffset now)
    {
        var seen = state with { NextRun = due.Next, MissedRuns = state.MissedRuns + due.Missed };
        return due.RunFor is { } time
            ? Begin(seen, now - time <= OnTime ? RunTrigger.Due : RunTrigger.CaughtUp, time, null, now)
            : seen;
    }

    /// <summary>A person's run begins.</summary>
    public static ScheduleState Ask(ScheduleState state, string by, DateTimeOffset now) => Begin(state, RunTrigger.Asked, null, by, now);

    /// <summary>The run under way ended.</summary>
    public static ScheduleState End(ScheduleState state, ScheduledOutcome outcome, DateTimeOffset now) => outcome switch
    {
        ScheduledOutcome.Done done => End(state, RunResult.Succeeded, done.Detail, now),
        ScheduledOutcome.Failed failed => End(state, RunResult.Failed, failed.Reason, now),
        _ => throw new InvalidOperationException($"Unknown outcome {outcome}."),
    };

    /// <summary>The process ended during the run under way. It runs again once, unless its time is too long ago.</summary>
    public static ScheduleState Interrupt(ScheduleState state, DateTimeOffset now)
    {
        var run = state.Running!;
        var ended = End(state, RunResult.Interrupted, "The process ended during this run.", now);
        var again = run.Trigger != RunTrigger.AfterInterruption && now - (run.DueAt ?? run.StartedAt) <= state.Definition!.CatchUpWithin;
        return again ? Begin(ended, RunTrigger.AfterInterruption, run.DueAt, run.By, now) : ended;
    }

    private static ScheduleState Begin(ScheduleState state, RunTrigger trigger, DateTimeOffset? due, string? by, DateTimeOffset now) => state with
    {
        RunsBegun = state.RunsBegun + 1,
        Running = new ScheduleRun { Number = state.RunsBegun + 1, Trigger = trigger, DueAt = due, By = by, StartedAt = now },
    };

    private static ScheduleState End(ScheduleState state, RunResult result, string detail, DateTimeOffset now)
    {
        var text = detail.Length > MaxDetailLength ? detail[..(MaxDetailLength - 1)] + "…" : detail;
        var run = state.Running! with { EndedAt = now, Result = result, Detail = text };
        return state with { Running = null, Runs = [.. state.Runs.TakeLast(MaxRuns - 1), run] };
    }

    private static Func<DateTimeOffset, DateTimeOffset?> NextOf(PutSchedule definition)
    {
        var expression = ((CronReading.Read)CronExpression.Parse(definition.Cron)).Expression;
        var zone = TimeZoneInfo.FindSystemTimeZoneById(definition.TimeZone);
        return after => expression.Next(after, zone);
    }

    private static bool IsObject(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
