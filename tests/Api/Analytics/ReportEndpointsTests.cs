using System.Net.Http.Json;
using System.Text.Json;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Access;
using LearningSessions.Grains.Interfaces.Reports;
using LearningSessions.Grains.Interfaces.Schedules;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Api.Tests.Analytics;

[Collection("Running")]
public sealed class ReportEndpointsTests(RunningApi api)
{
    [Fact]
    public async Task A_report_is_written_put_into_the_outbox_and_sent_once_however_often_it_is_asked_for()
    {
        var form = new { name = "weekly", range = "1999-03-01..1999-03-07", delivery = "outbox", language = "es" };
        var begun = await api.Client.PostAsJsonAsync("/v1/reports", form).Is<Report>(202);
        Assert.Equal("weekly.1999-03-01.1999-03-07", begun.Id.Value);
        await api.Log.Line($"Report {begun.Id} is Done");

        var again = await api.Client.PostAsJsonAsync("/v1/reports", form).Is<Report>(200);
        Assert.Equal((WorkState.Done, 2), (again.Work.State, again.Work.Attempt));
        await api.Client.PostAsJsonAsync("/v1/reports", form with { language = "en" }).IsProblem(409, "another-report");

        var html = await api.Client.GetStringAsync($"/v1/reports/{begun.Id}/html");
        Assert.Contains("1999-03-01", html, StringComparison.Ordinal);
        Assert.Equal(html, await File.ReadAllTextAsync(Path.Combine(api.Folder, "outbox", "reports", $"{begun.Id}.html")));
        Assert.StartsWith("day,kind,sessions", await api.Client.GetStringAsync($"/v1/reports/{begun.Id}/csv"), StringComparison.Ordinal);
        var listed = await api.Client.GetAsync("/v1/reports").Is<JsonElement>(200);
        Assert.Contains(begun.Id.Value, listed.GetProperty("items").EnumerateArray().Select(row => row.GetProperty("id").GetString()));
        var work = await api.Client.GetAsync($"/v1/work/report/{begun.Id}").Is<JsonElement>(200);
        Assert.Contains("\"state\":\"done\"", work.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schedule_has_a_report_of_the_last_whole_days_written()
    {
        var name = $"days-{Guid.NewGuid():n}";
        var definition = new { cron = "0 6 * * 1", action = "send-report", parameters = new { days = 2, delivery = "outbox" }, enabled = false };
        await api.Client.PutAsJsonAsync($"/v1/schedules/{name}", definition).Is<Schedule>(201);

        var run = await api.Client.PostAsync($"/v1/schedules/{name}/run", null).Is<ScheduleRun>(202);
        var yesterday = DateOnly.FromDateTime(run.StartedAt.UtcDateTime).AddDays(-1);
        var id = ReportId.Of(name, yesterday.AddDays(-1), yesterday);
        await api.Log.Line($"Report {id} is Done");

        Assert.Equal($"schedule {name}", (await api.Client.GetAsync($"/v1/reports/{id}").Is<Report>(200)).Request.By);
    }

    [Fact]
    public async Task What_is_wrong_with_a_report_is_named()
    {
        var problem = await api.Client.PostAsJsonAsync("/v1/reports", new { name = "a b", range = "year", delivery = "pigeon", language = "fr" }).IsProblem(400, "invalid-request");
        Assert.Equal(["delivery", "language", "name", "range"], problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
        problem = await api.Client.PostAsJsonAsync("/v1/reports", new { name = "hook", range = "week", delivery = "webhook" }).IsProblem(400, "invalid-request");
        Assert.Contains("Reports:Webhook:Url", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        await api.Client.GetAsync("/v1/reports/nobody").IsProblem(404, "unknown-report");
        await api.Client.GetAsync("/v1/reports/nobody/csv").IsProblem(404, "unknown-report");
        using var reviewer = api.ClientOf(AccessRole.Reviewer, "rita");
        await reviewer.GetAsync("/v1/reports").IsProblem(403, "not-allowed");
        using var faulty = JsonContent.Create(new { cron = "0 6 * * 1", action = "send-report", parameters = new { days = 0, delivery = "outbox" } });
        await api.Client.PutAsync("/v1/schedules/faulty-report", faulty).IsProblem(400, "invalid-request");
    }
}
