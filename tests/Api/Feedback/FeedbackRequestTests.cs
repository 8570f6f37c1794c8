using System.Net.Http.Json;
using System.Text.Json;
using LearningSessions.Api.Tests.Running;

namespace LearningSessions.Api.Tests.Feedback;

[Collection("Running")]
public sealed class FeedbackRequestTests(RunningApi api)
{
    private readonly HttpClient client = api.Client;

    [Fact]
    public async Task A_window_that_ends_before_it_begins_is_refused()
    {
        var problem = await Ask(new { kind = "general", from = "2026-11-07", to = "2026-11-01" }).IsProblem(400, "invalid-request");
        Assert.True(problem.GetProperty("errors").TryGetProperty("to", out _));
    }

    [Fact]
    public async Task A_window_of_the_present_kind_is_asked_for_with_three_members()
    {
        var problem = await Ask(new { }).IsProblem(400, "invalid-request");
        Assert.Equal(["from", "kind", "to"], problem.GetProperty("errors").EnumerateObject().Select(error => error.Name).Order());
    }

    [Theory]
    [InlineData("""{"kind": "praise", "from": "2026-11-01", "to": "2026-11-07"}""")]
    [InlineData("""{"kind": "general", "from": "1 November", "to": "2026-11-07"}""")]
    [InlineData("""{"kind": "general", "from": "2026-11-01", "to": "2026-11-07", "evaluate": true}""")]
    public async Task A_value_or_member_nobody_knows_is_refused(string body)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        await client.PostAsync("/v1/feedback", content).IsProblem(400, "malformed-json");
    }

    [Fact]
    public async Task Unknown_tutors_are_named_and_nothing_is_begun()
    {
        var known = await client.Tutor();
        var problem = await Ask(Window("2026-11-01", known, "nobody", "no-one")).IsProblem(404, "unknown-tutor");
        Assert.Equal(["nobody", "no-one"], problem.GetProperty("tutors").EnumerateArray().Select(tutor => tutor.GetString()));
        await client.GetAsync($"/v1/feedback/{known}:general:2026-11-01..2026-11-07").IsProblem(404, "unknown-feedback");
    }

    [Fact]
    public Task An_id_that_is_not_well_formed_is_refused() => Ask(Window("2026-11-01", "../etc")).IsProblem(400, "invalid-id");

    [Fact]
    public Task More_than_a_thousand_tutors_are_refused() =>
        Ask(Window("2026-11-01", [.. Enumerable.Range(0, 1001).Select(i => $"t{i}")])).IsProblem(400, "invalid-request");

    [Fact]
    public async Task An_evaluation_tells_what_there_is_and_begins_nothing()
    {
        var tutor = await client.Tutor();
        var answer = await Ask(new { kind = "targeted", from = "2026-11-01", to = "2026-11-07", tutorIds = new[] { tutor, tutor }, evaluateOnly = true })
            .Is<JsonElement>(200);
        var item = Assert.Single(answer.GetProperty("items").EnumerateArray());
        Assert.Equal(tutor, item.GetProperty("tutor").GetString());
        var evaluation = item.GetProperty("evaluation");
        Assert.Equal((0, 0, 100_000, true), (
            evaluation.GetProperty("transcripts").GetInt32(),
            evaluation.GetProperty("tokens").GetInt32(),
            evaluation.GetProperty("tokenLimit").GetInt32(),
            evaluation.GetProperty("fits").GetBoolean()));
        Assert.False(item.TryGetProperty("location", out _));
        await client.GetAsync($"/v1/feedback/{item.GetProperty("feedback").GetString()}").IsProblem(404, "unknown-feedback");
    }

    [Theory]
    [InlineData("ana")]
    [InlineData("ana:praise:2026-11-01..2026-11-07")]
    [InlineData("ana:general:2026-11-07..2026-11-01")]
    [InlineData("..%2Fana:general:2026-11-01..2026-11-07")]
    public Task An_id_of_no_feedback_is_a_problem(string id) => client.GetAsync($"/v1/feedback/{id}").IsProblem(400, "invalid-id");

    private static object Window(string from, params string[] tutors) => new { kind = "general", from, to = "2026-11-07", tutorIds = tutors };

    private Task<HttpResponseMessage> Ask(object body) => client.PostAsJsonAsync("/v1/feedback", body);
}
