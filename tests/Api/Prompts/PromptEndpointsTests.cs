using System.Net.Http.Json;
using System.Text.Json;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Access;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Storage.Catalogue.Prompts;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Api.Tests.Prompts;

[Collection("Running")]
public sealed class PromptEndpointsTests(RunningApi api)
{
    private readonly HttpClient client = api.Client;
    private readonly string name = $"judge-{Guid.NewGuid():n}";

    private string Address => $"/v1/prompts/{name}";

    [Fact]
    public async Task The_prompts_of_the_product_are_there_and_in_production()
    {
        var page = await client.GetAsync("/v1/prompts?limit=200").Is<JsonElement>(200);
        var row = page.GetProperty("items").EnumerateArray().Single(each => each.GetProperty("name").GetString() == "feedback-general.es");
        Assert.Equal(1, row.GetProperty("production").GetInt32());

        var version = await client.GetAsync("/v1/prompts/feedback-general.es/versions/1").Is<PromptVersion>(200);
        Assert.Equal("seed", version.Author);
        Assert.Contains("{{calls}}", version.Text.User, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Versions_are_written_read_and_changed_until_they_are_used()
    {
        using var made = await Write("Judge.");
        Assert.Equal((201, $"{Address}/versions/1"), ((int)made.StatusCode, made.Headers.Location!.OriginalString));
        await Write("Judge.").Is<Prompt>(201);
        var second = await Write("Judge kindly.").Is<Prompt>(201);
        Assert.Equal((2, null), (second.Versions, second.Production));

        await Change(2, "Judge very kindly.").Is<Prompt>(200);
        var version = await client.GetAsync($"{Address}/versions/2").Is<PromptVersion>(200);
        Assert.Equal(("Judge very kindly.", "{{chat}}", RunningApi.AdminName, "kinder"), (version.Text.Developer, version.Text.User, version.Author, version.Message));

        await Label("production", 2).Is<Prompt>(200);
        await api.Services.GetRequiredService<IGrainFactory>().GetGrain<IPromptGrain>(name).Use(PromptLabel.Production);
        await Change(2, "Judge harshly.").IsProblem(409, "version-in-use");
        Assert.Equal([2], (await client.GetAsync(Address).Is<Prompt>(200)).InUse.AsEnumerable());
    }

    [Fact]
    public async Task A_label_and_a_version_are_changed_only_as_they_were_read()
    {
        await Write("one").Is<Prompt>(201);
        using var prompt = await client.GetAsync(Address);
        using var version = await client.GetAsync($"{Address}/versions/1");
        var (revision, edition) = (prompt.Headers.ETag!.Tag, version.Headers.ETag!.Tag);

        using var labelled = await On(revision, $"{Address}/labels/production", new { number = 1 });
        Assert.Equal(200, (int)labelled.StatusCode);
        Assert.NotEqual(revision, labelled.Headers.ETag!.Tag);
        var problem = await On(revision, $"{Address}/labels/candidate", new { number = 1 }).IsProblem(412, "version-conflict");
        Assert.Equal(labelled.Headers.ETag.Tag, $"\"{problem.GetProperty("version").GetInt32()}\"");

        await On(edition, $"{Address}/versions/1", new { developer = "two", user = "x" }).Is<Prompt>(200);
        await On(edition, $"{Address}/versions/1", new { developer = "three", user = "x" }).IsProblem(412, "version-conflict");
        Assert.Equal("two", (await client.GetAsync($"{Address}/versions/1").Is<PromptVersion>(200)).Text.Developer);
    }

    [Fact]
    public async Task Versions_are_listed_in_parts_the_newest_first()
    {
        foreach (var text in (string[])["one", "two", "three"])
            await Write(text).Is<Prompt>(201);

        var first = await client.GetAsync($"{Address}/versions?limit=2").Is<JsonElement>(200);
        var rest = await client.GetAsync($"{Address}/versions?limit=2&cursor={first.GetProperty("nextCursor").GetString()}").Is<JsonElement>(200);

        Assert.Equal([3, 2], Numbers(first));
        Assert.Equal([1], Numbers(rest));
        Assert.False(rest.TryGetProperty("nextCursor", out var none) && none.ValueKind != JsonValueKind.Null);
        await client.GetAsync($"{Address}/versions?cursor=x").IsProblem(400, "invalid-cursor");
        await client.GetAsync($"{Address}/versions?limit=51").IsProblem(400, "invalid-request");
    }

    [Fact]
    public async Task A_label_goes_there_and_back_and_the_list_shows_it()
    {
        await Write("one").Is<Prompt>(201);
        await Write("two").Is<Prompt>(201);

        await Label("production", 2).Is<Prompt>(200);
        await Label("candidate", 1).Is<Prompt>(200);
        await Label("production", 1).Is<Prompt>(200);
        var prompt = await Label("candidate", null).Is<Prompt>(200);

        Assert.Equal((1, null), (prompt.Production, prompt.Candidate));
        Assert.Equal([(int?)2, 1, 1, null], prompt.History.Select(change => change.Number));
        Assert.All(prompt.History, change => Assert.Equal(RunningApi.AdminName, change.By));
        var row = await Row();
        Assert.Equal((2, 1, null), (row.Versions, row.Production, row.Candidate));
    }

    [Fact]
    public async Task What_is_not_there_is_a_problem()
    {
        await client.GetAsync(Address).IsProblem(404, "unknown-prompt");
        await client.GetAsync($"{Address}/versions").IsProblem(404, "unknown-prompt");
        await client.GetAsync($"{Address}/versions/1").IsProblem(404, "unknown-prompt-version");
        await Change(1, "x").IsProblem(404, "unknown-prompt-version");
        await Label("production", 1).IsProblem(404, "unknown-prompt-version");
        await Write("one").Is<Prompt>(201);
        await Label("production", null).IsProblem(404, "unknown-prompt-version");
        await Label("best", 1).IsProblem(400, "invalid-request");
        await client.GetAsync("/v1/prompts/.hidden").IsProblem(400, "invalid-id");
    }

    [Theory]
    [InlineData("""{"developer": "", "user": "x"}""", "developer")]
    [InlineData("""{"developer": "x", "user": null}""", "user")]
    [InlineData("""{"developer": "x {{", "user": "y"}""", "text")]
    public async Task A_text_that_cannot_be_used_is_refused(string body, string member)
    {
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        var problem = await client.PostAsync($"{Address}/versions", content).IsProblem(400, "invalid-request");
        Assert.True(problem.GetProperty("errors").TryGetProperty(member, out _), problem.GetRawText());
    }

    [Fact]
    public async Task A_placeholder_that_no_call_fills_is_refused()
    {
        var problem = await client.PostAsJsonAsync("/v1/prompts/feedback-general.es/versions", new { developer = "x", user = "{{shoe_size}}" })
            .IsProblem(400, "invalid-request");
        Assert.Contains("shoe_size", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reviewers_read_and_only_admins_write()
    {
        using var reviewer = api.ClientOf(AccessRole.Reviewer, "rita");
        await reviewer.GetAsync("/v1/prompts").Is<JsonElement>(200);
        await reviewer.PostAsJsonAsync($"{Address}/versions", new { developer = "x", user = "y" }).IsProblem(403, "not-allowed");
        await reviewer.PutAsJsonAsync("/v1/prompts/feedback-general.es/labels/production", new { number = 1 }).IsProblem(403, "not-allowed");
    }

    private static IEnumerable<int> Numbers(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(each => each.GetProperty("number").GetInt32());

    private Task<HttpResponseMessage> Write(string text) =>
        client.PostAsJsonAsync($"{Address}/versions", new { developer = text, user = "{{chat}}", message = "kinder" });

    private Task<HttpResponseMessage> Change(int number, string text) =>
        client.PutAsJsonAsync($"{Address}/versions/{number}", new { developer = text, user = "{{chat}}", message = "kinder" });

    private Task<HttpResponseMessage> On(string tag, string address, object body)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = JsonContent.Create(body) };
        request.Headers.Add("If-Match", tag);
        return client.SendAsync(request);
    }

    private Task<HttpResponseMessage> Label(string label, int? number) => client.PutAsJsonAsync($"{Address}/labels/{label}", new { number });

    private async Task<PromptRow> Row()
    {
        var page = await client.GetAsync($"/v1/prompts?sort=-name&search={name.ToUpperInvariant()}").Is<LearningSessions.Api.Input.Page<PromptRow>>(200);
        return Assert.Single(page.Items);
    }
}
