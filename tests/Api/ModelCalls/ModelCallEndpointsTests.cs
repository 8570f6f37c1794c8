using LearningSessions.Api.Input;
using LearningSessions.Api.ModelCalls;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Grains.Models;
using LearningSessions.Storage.Catalogue.Spend;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Api.Tests.ModelCalls;

[Collection("Running")]
public sealed class ModelCallEndpointsTests(RunningApi api)
{
    private static readonly DateTimeOffset Noon = new(2025, 3, 4, 12, 0, 0, TimeSpan.Zero);
    private readonly HttpClient client = api.Client;
    private readonly string model = $"model-{Guid.NewGuid():n}";

    [Fact]
    public async Task Calls_are_listed_by_their_traits_and_in_parts()
    {
        await Keep("a", 0.1m);
        await Keep("b", 0.2m, ModelCallResult.OverBudget);
        await Keep("c", null);

        Assert.Equal("c b a", await Ids(""));
        Assert.Equal("b", await Ids("&outcome=overBudget"));
        Assert.Equal("c b a", await Ids("&prompt=judge&promptVersion=2&kind=chat&owner=chat/1&from=2025-03-04&until=2025-03-05"));
        foreach (var other in (string[])["prompt=x", "promptVersion=1", "kind=x", "owner=x", "from=2025-03-05", "until=2025-03-04T12:00:00Z"])
            Assert.Equal("", await Ids($"&{other}"));

        var first = await Calls("&limit=2");
        var rest = await Calls($"&limit=2&cursor={first.NextCursor}");
        Assert.Equal((2, 1, null), (first.Items.Count, rest.Items.Count, rest.NextCursor));
        Assert.Equal(new TokenUsage(1, 2, 3, 4), first.Items[0].Usage);
    }

    [Fact]
    public async Task Spend_is_summed_by_model_and_by_day()
    {
        await Keep("a", 0.1m);
        await Keep("b", 0.2m);
        await Keep("c", null);

        var models = await client.GetAsync("/v1/model-calls/spend?by=model&from=2025-03-04&until=2025-03-05").Is<ModelSpend>(200);
        Assert.Equal(new ModelSpendRow(model, 3, 0, new TokenUsage(3, 6, 9, 12), 0.3m, 1, 0), models.Items.Single(row => row.Key == model));
        var days = await client.GetAsync("/v1/model-calls/spend?by=day&from=2025-03-04&until=2025-03-05").Is<ModelSpend>(200);
        Assert.Equal("2025-03-04", Assert.Single(days.Items).Key);
    }

    [Theory]
    [InlineData("?outcome=lost")]
    [InlineData("?from=yesterday")]
    [InlineData("?from=2026-10-02&until=2026-10-01")]
    [InlineData("?limit=0")]
    [InlineData("/spend")]
    [InlineData("/spend?by=tutor")]
    [InlineData("/spend?by=day&from=2026-10-02&until=2026-10-02")]
    public Task A_wish_that_is_not_valid_is_a_problem(string wish) => client.GetAsync($"/v1/model-calls{wish}").IsProblem(400, "invalid-request");

    [Fact]
    public Task A_cursor_of_nowhere_is_a_problem() => client.GetAsync("/v1/model-calls?cursor=x").IsProblem(400, "invalid-cursor");

    private Task Keep(string id, decimal? cost, ModelCallResult result = ModelCallResult.Answered) =>
        api.Services.GetRequiredService<IModelCallLog>().Append(
            new ModelCallRecord
            {
                Id = $"{model}/{id}",
                At = Noon,
                Model = model,
                ProviderModel = "m-1",
                Prompt = PromptName.From("judge"),
                PromptVersion = 2,
                Kind = "chat",
                Owner = "chat/1",
                Usage = new TokenUsage(1, 2, 3, 4),
                Cost = cost,
                Result = result,
            },
            CancellationToken.None);

    private Task<Page<ModelCallRecord>> Calls(string filter) => client.GetAsync($"/v1/model-calls?model={model}{filter}").Is<Page<ModelCallRecord>>(200);

    private async Task<string> Ids(string filter) => string.Join(' ', (await Calls(filter)).Items.Select(call => call.Id.Split('/')[1]));
}
