using System.Net.Http.Json;
using System.Text.Json;
using LearningSessions.Api.Analytics;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Imports;
using LearningSessions.Grains.Interfaces.Access;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Grains.Interfaces.Schedules;
using LearningSessions.Grains.Interfaces.Statistics;
using LearningSessions.Grains.Models;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Api.Tests.Analytics;

[Collection("Running")]
public sealed class AnalyticsEndpointsTests(RunningApi api)
{
    [Fact]
    public async Task The_standing_schedule_computes_what_came_and_only_those_who_may_see_money_see_costs()
    {
        await api.Services.GetRequiredService<IModelCallLog>().Append(Call("analytics-1", new DateTimeOffset(1999, 3, 1, 12, 0, 0, TimeSpan.Zero)), default);

        var run = await api.Client.PostAsync("/v1/schedules/daily-statistics/run", null).Is<ScheduleRun>(202);
        await api.Log.Line("Schedule daily-statistics", $"run {run.Number} ended");

        const string day = "/v1/analytics?range=1999-03-01..1999-03-02";
        var seen = await api.Client.GetAsync(day).Is<SessionStatistics>(200);
        Assert.Equal(new KindFigures(SessionKind.Call, new SessionFigures(0, null, null, null, null, 0.25m)), Assert.Single(seen.Kinds));
        Assert.Equal(new DateOnly(1999, 3, 1), Assert.Single(seen.Days).Day);
        Assert.NotNull(seen.Freshness.ComputedAt);
        using var reviewer = api.ClientOf(AccessRole.Reviewer, "rita");
        Assert.Null(Assert.Single((await reviewer.GetAsync(day).Is<SessionStatistics>(200)).Kinds).Figures.Cost);
        Assert.Null(Assert.Single((await api.Client.GetAsync(day + "&group=x").Is<SessionStatistics>(200)).Kinds).Figures.Cost);
    }

    [Fact]
    public async Task Statistics_do_not_wait_for_their_time_when_a_large_import_has_ended()
    {
        const string header = "user_id,session_id,milestone_level,progress,created_at\n";
        var rows = Enumerable.Range(0, ImportRules.MuchForStatistics).Select(n => $"large-{n % 50},s{n},m1,10,{n * 1000L}\n");
        await File.WriteAllTextAsync(Path.Combine(api.Folder, "large.csv"), header + string.Concat(rows));

        var import = await api.Client.PostAsJsonAsync("/v1/imports", new { kind = "sessions", path = "large.csv" }).Is<JsonElement>(202);

        await api.Log.Line("Schedule daily-statistics is hastened by", $"import {import.GetProperty("id").GetString()}");
        var schedule = await api.Client.GetAsync("/v1/schedules/daily-statistics").Is<Schedule>(200);
        var runs = schedule.Running is { } running ? schedule.Runs.Add(running) : schedule.Runs;
        Assert.NotEmpty(runs);
        foreach (var run in runs)
            await api.Log.Line("Schedule daily-statistics", $"run {run.Number} ended");
    }

    [Theory]
    [InlineData("range=year", "range")]
    [InlineData("range=2026-02-01..2026-01-01", "range")]
    [InlineData("range=2024-01-01..2026-01-01", "range")]
    [InlineData("range=2026-02-30..2026-03-01", "range")]
    [InlineData("kind=dance", "kind")]
    public async Task What_is_no_range_or_kind_is_named(string query, string member)
    {
        foreach (var path in (string[])["/v1/analytics?", "/v1/analytics/progress?"])
        {
            var problem = await api.Client.GetAsync(path + query).IsProblem(400, "invalid-request");
            Assert.True(problem.GetProperty("errors").TryGetProperty(member, out _), problem.GetRawText());
        }
    }

    [Fact]
    public void Ranges_end_today_and_count_both_ends()
    {
        var today = new DateOnly(2026, 3, 1);
        Assert.Equal(new AnalyticsRange(new(2026, 2, 23), today), AnalyticsRange.Of(null, today));
        Assert.Equal(new AnalyticsRange(new(2026, 1, 31), today), AnalyticsRange.Of("month", today));
        Assert.Equal(new AnalyticsRange(new(2025, 12, 1), today), AnalyticsRange.Of("quarter", today));
        Assert.Equal(new AnalyticsRange(today, today), AnalyticsRange.Of("2026-03-01..2026-03-01", today));
    }

    [Fact]
    public async Task Nobody_has_progress_where_nobody_answered()
    {
        var progress = await api.Client.GetAsync("/v1/analytics/progress?range=1998-01-01..1998-01-31").Is<LearnerProgress>(200);
        Assert.Equal((0, 0, 0), (progress.Weeks.Count, progress.Rose.Count, progress.Fell.Count));
        Assert.Equal(new(0, 0, 0, 0), progress.Counts);
    }

    private static ModelCallRecord Call(string id, DateTimeOffset at) => new()
    {
        Id = id,
        At = at,
        Model = "fast",
        ProviderModel = "fast-1",
        Prompt = PromptName.From("feedback-general.es"),
        PromptVersion = 1,
        Kind = "feedback",
        Owner = "feedback/1",
        Cost = 0.25m,
        Result = ModelCallResult.Answered,
    };
}
