using System.Net.Http.Json;
using System.Text.Json;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Access;
using LearningSessions.Grains.Interfaces.Schedules;

namespace LearningSessions.Api.Tests.Schedules;

[Collection("Running")]
public sealed class ScheduleEndpointsTests(RunningApi api)
{
    [Fact]
    public async Task A_schedule_is_made_run_and_removed()
    {
        using var client = api.ClientOf(AccessRole.Operator, "olga");
        var name = $"nightly-{Guid.NewGuid():n}";
        var address = $"/v1/schedules/{name}";
        var definition = new { cron = "30 2 * * *", timeZone = "America/Asuncion", action = "test", parameters = new { hold = true } };

        var made = await client.PutAsJsonAsync(address, definition).Is<Schedule>(201);
        Assert.Equal(("olga", "30 2 * * *"), (made.ChangedBy, made.Definition.Cron));
        Assert.NotNull(made.NextRun);
        var seen = await client.GetAsync(address).Is<JsonElement>(200);
        Assert.True(seen.GetProperty("definition").GetProperty("parameters").GetProperty("hold").GetBoolean());
        await client.PutAsJsonAsync(address, definition).Is<Schedule>(200);
        var all = await client.GetAsync("/v1/schedules").Is<Schedule[]>(200);
        Assert.Contains(name, all.Select(each => each.Name.Value));

        var run = await client.PostAsync($"{address}/run", null).Is<ScheduleRun>(202);
        Assert.Equal(("olga", RunTrigger.Asked), (run.By, run.Trigger));
        await client.PostAsync($"{address}/run", null).IsProblem(409, "already-running");
        api.Action.Release();
        await api.Log.Line($"Schedule {name}", "run 1 ended");
        var ended = await client.GetAsync(address).Is<Schedule>(200);
        Assert.Equal(("Tested.", RunResult.Succeeded), (ended.Runs[0].Detail, ended.Runs[0].Result!.Value));

        Assert.Equal(204, (int)(await client.DeleteAsync(address)).StatusCode);
        await client.GetAsync(address).IsProblem(404, "unknown-schedule");
        await client.DeleteAsync(address).IsProblem(404, "unknown-schedule");
        await client.PostAsync($"{address}/run", null).IsProblem(404, "unknown-schedule");
    }

    [Theory]
    [InlineData("""{"cron": "0 25 * * *", "action": "test"}""", "cron")]
    [InlineData("""{"cron": null, "action": "test"}""", "cron")]
    [InlineData("""{"cron": "0 2 * * *", "action": "dance"}""", "action")]
    [InlineData("""{"cron": "0 2 * * *", "action": "test", "timeZone": "Mars"}""", "timeZone")]
    [InlineData("""{"cron": "0 2 * * *", "action": "test", "parameters": [1]}""", "parameters")]
    [InlineData("""{"cron": "0 2 * * *", "action": "test", "catchUpWithin": "9.00:00:00"}""", "catchUpWithin")]
    public async Task A_fault_is_named_by_member(string body, string member)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var problem = await api.Client.PutAsync("/v1/schedules/faulty", content).IsProblem(400, "invalid-request");
        Assert.True(problem.GetProperty("errors").TryGetProperty(member, out _), problem.GetRawText());
    }
}
