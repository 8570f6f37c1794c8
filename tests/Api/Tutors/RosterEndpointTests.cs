using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Tutors;

namespace LearningSessions.Api.Tests.Tutors;

[Collection("Running")]
public sealed class RosterEndpointTests(RunningApi api)
{
    private readonly HttpClient client = api.Client;

    [Fact]
    public async Task Good_lines_are_taken_and_bad_ones_reported()
    {
        var known = await client.Tutor("roster");
        var added = $"roster-{Guid.NewGuid():n}";
        var report = await Upload($"ID,Name,Phone,Language\n{known},Ana María,,es\n../x,Bad,,es\n{added},Beto,+595981000000,es\n").Is<JsonElement>(200);

        Assert.Equal($$"""[{"line":4,"id":"{{added}}"}]""", report.GetProperty("created").GetRawText());
        Assert.Equal($$"""[{"line":2,"id":"{{known}}"}]""", report.GetProperty("updated").GetRawText());
        var rejected = Assert.Single(report.GetProperty("rejected").EnumerateArray());
        Assert.Equal((3, "../x"), (rejected.GetProperty("line").GetInt32(), rejected.GetProperty("id").GetString()));
        Assert.Contains("id must be", rejected.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal("Ana María", (await client.GetAsync($"/v1/tutors/{known}").Is<Tutor>(200)).Profile.Name);
        Assert.Equal("+595981000000", (await client.GetAsync($"/v1/tutors/{added}").Is<Tutor>(200)).Profile.Phone);
    }

    [Fact]
    public async Task A_form_with_the_file_is_taken_too()
    {
        var added = $"roster-{Guid.NewGuid():n}";
        using var form = new MultipartFormDataContent
        {
            { new ByteArrayContent(Encoding.UTF8.GetBytes($"id,name,phone,language\n{added},Beto,,es\n")), "roster", "roster.csv" },
        };
        await client.PostAsync("/v1/tutors/roster", form).Is<JsonElement>(200);
        await client.GetAsync($"/v1/tutors/{added}").Is<Tutor>(200);
    }

    [Fact]
    public Task A_file_that_is_no_roster_is_a_problem() => Upload("hello\n").IsProblem(400, "unreadable-roster");

    [Fact]
    public Task An_empty_file_is_a_problem() => Upload("").IsProblem(400, "unreadable-roster");

    [Fact]
    public Task JSON_is_no_roster() => client.PostAsJsonAsync("/v1/tutors/roster", new { }).IsProblem(415, "unsupported-media-type");

    [Fact]
    public Task A_file_larger_than_the_limit_is_a_problem() =>
        Upload("id,name,phone,language\n" + new string('x', 6 * 1024 * 1024)).IsProblem(413, "too-large");

    private Task<HttpResponseMessage> Upload(string csv) =>
        client.PostAsync("/v1/tutors/roster", new StringContent(csv, Encoding.UTF8, "text/csv"));
}
