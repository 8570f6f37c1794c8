using System.Text;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Api.Tests.Tutors;

[Collection("Running")]
public sealed class TutorEndpointsTests(RunningApi api)
{
    private readonly HttpClient client = api.Client;

    [Fact]
    public async Task A_tutor_is_created_once_and_then_changed()
    {
        var id = $"maría@{Guid.NewGuid():n}";
        using var created = await client.PutTutor(id);
        Assert.Equal(201, (int)created.StatusCode);
        var tutor = await client.GetAsync(created.Headers.Location).Is<Tutor>(200);
        Assert.Equal((id, new PutTutor("Ana Gómez", "+595981123456", "es")), (tutor.Id.Value, tutor.Profile));

        var changed = await client.PutTutor(id, "Ana G.").Is<Tutor>(200);
        Assert.Equal("Ana G.", changed.Profile.Name);
    }

    [Fact]
    public Task A_tutor_whom_nobody_knows_is_a_problem() =>
        client.GetAsync("/v1/tutors/nobody").IsProblem(404, "unknown-tutor");

    [Theory]
    [InlineData("""{"name": " ", "language": "es"}""", "name")]
    [InlineData("""{"language": "es"}""", "name")]
    [InlineData("""{"name": "Ana", "language": "spanish language"}""", "language")]
    [InlineData("""{"name": "Ana", "language": "es", "phone": "0981 123456"}""", "phone")]
    public async Task A_field_that_is_not_valid_is_named(string body, string field)
    {
        var problem = await Put("/v1/tutors/ana", body).IsProblem(400, "invalid-request");
        Assert.True(problem.GetProperty("errors").TryGetProperty(field, out _), problem.GetRawText());
    }

    [Theory]
    [InlineData("{\"name\": \"Ana\",")]
    [InlineData("[]")]
    [InlineData("{\"name\": 7, \"language\": \"es\"}")]
    [InlineData("{\"name\": \"Ana\", \"language\": \"es\", \"fone\": \"+595981123456\"}")]
    public async Task A_body_that_is_not_the_JSON_expected_is_a_problem_that_says_where(string body)
    {
        var problem = await Put("/v1/tutors/ana", body).IsProblem(400, "malformed-json");
        var detail = problem.GetProperty("detail").GetString()!;
        Assert.Contains("line 1", detail, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("LearningSessions", detail, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_body_that_is_missing_is_a_problem() => Put("/v1/tutors/ana", "").IsProblem(400, "invalid-request");

    [Fact]
    public Task A_body_of_another_type_is_a_problem() =>
        client.PutAsync("/v1/tutors/ana", new StringContent("name=Ana", Encoding.UTF8, "text/plain")).IsProblem(415, "unsupported-media-type");

    [Theory]
    [InlineData("..%2Fetc")]
    [InlineData("a..b")]
    [InlineData("a%01b")]
    [InlineData("a%0Ab")]
    [InlineData("a%20b")]
    public async Task An_id_that_is_not_well_formed_is_a_problem_with_the_rule(string id)
    {
        foreach (var answer in (Task<HttpResponseMessage>[])[client.GetAsync($"/v1/tutors/{id}"), client.PutTutor(id), client.GetAsync($"/v1/recordings/{id}")])
        {
            var problem = await answer.IsProblem(400, "invalid-id");
            Assert.Contains("1 to 128 characters", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public Task An_id_of_300_characters_is_a_problem() => client.PutTutor(new string('a', 300)).IsProblem(400, "invalid-id");

    [Fact]
    public async Task The_list_is_paged_by_cursor_and_searched()
    {
        var prefix = $"page{Guid.NewGuid():n}";
        for (var i = 0; i < 5; i++)
            await client.PutTutor($"{prefix}-{i}").Is<Tutor>(201);

        var seen = new List<string>();
        var address = $"/v1/tutors?search={prefix}&limit=2";
        string? cursor = null;
        do
        {
            var page = await client.GetAsync(cursor is null ? address : $"{address}&cursor={Uri.EscapeDataString(cursor)}").Is<Page>(200);
            Assert.InRange(page.Items.Count, 1, 2);
            seen.AddRange(page.Items.Select(tutor => tutor.Id));
            cursor = page.NextCursor;
        }
        while (cursor is not null);
        Assert.Equal(Enumerable.Range(0, 5).Select(i => $"{prefix}-{i}"), seen.Order());
    }

    [Theory]
    [InlineData("cursor=nonsense", "invalid-cursor")]
    [InlineData("limit=0", "invalid-request")]
    [InlineData("limit=many", "invalid-request")]
    public Task A_page_that_cannot_be_is_a_problem(string query, string type) => client.GetAsync($"/v1/tutors?{query}").IsProblem(400, type);

    private Task<HttpResponseMessage> Put(string address, string body) =>
        client.PutAsync(address, new StringContent(body, Encoding.UTF8, "application/json"));

    private sealed record Page(IReadOnlyList<Row> Items, string? NextCursor);

    private sealed record Row(string Id, string Name);
}
