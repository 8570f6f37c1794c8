using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Budgets;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Grains.Models;
using LearningSessions.Grains.Privacy;
using LearningSessions.Grains.Tests.Running;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.OpenAI;
using LearningSessions.Tests.Fakes;
using LearningSessions.Tests.Fakes.OpenAI;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Integrations.Tests.OpenAI;

/// <summary>The whole way, from a caller to an endpoint and back: prompts and budgets are the product's own actors.</summary>
[Trait("Engine", "Both")]
public sealed class ModelCallsOverHttpTests
{
    private const string Good = """{"score":7,"why":"[PERSON_1] asked."}""";
    private static readonly JsonSchema Schema = JsonSchema.Parse("verdict", """
        {"type":"object","properties":{"score":{"type":"integer","minimum":0,"maximum":10},"why":{"type":"string"}},"required":["score","why"],"additionalProperties":false}
        """);

    [Fact]
    public async Task Calls_use_the_version_in_production_and_go_back_with_its_label()
    {
        await using var server = await FakeModelServer.StartAsync(ChatAnswers.Says(Good), ChatAnswers.Says(Good), ChatAnswers.Says(Good));
        await using var running = await Start(server);
        var prompt = running.Get<IPromptGrain>("judge");

        await Ask(running, "c1");
        await prompt.Add(new WritePrompt(new PromptText("Judge kindly.", "{{chat}}"), "eva", "kinder"));
        await prompt.SetLabel(PromptLabel.Production, 2, "eva");
        await Ask(running, "c2");
        await prompt.SetLabel(PromptLabel.Production, 1, "eva");
        await Ask(running, "c3");

        Assert.Equal([1, 2, 1], running.Records.Select(record => record.PromptVersion));
        Assert.Equal(["Judge.", "Judge kindly.", "Judge."], server.Received.Select(request => Message(request, 0)));
        var used = (await prompt.Get())!.InUse;
        Assert.Equal([1, 2], used.AsEnumerable());
    }

    [Theory]
    [InlineData("I would say seven.")]
    [InlineData("""{"score":"7","why":"x"}""")]
    [InlineData("""{"score":77,"why":"x"}""")]
    [InlineData("""{"score":7""")]
    public async Task An_answer_that_does_not_fit_is_repaired_once(string first)
    {
        await using var server = await FakeModelServer.StartAsync(ChatAnswers.Says(first), ChatAnswers.Says($"```json\n{Good}\n```"));
        await using var running = await Start(server);

        var answer = Assert.IsType<ModelAnswer.Answered>(await Ask(running, "c1"));

        Assert.Equal("Brunhilde Vogel asked.", answer.Json.GetProperty("why").GetString());
        Assert.Equal([ModelCallResult.DidNotFit, ModelCallResult.Answered], running.Records.Select(record => record.Result));
    }

    [Fact]
    public async Task A_cut_off_answer_and_a_cut_off_repair_are_a_failure_for_good()
    {
        await using var server = await FakeModelServer.StartAsync(ChatAnswers.Says(Good[..9], "length"), ChatAnswers.Says(Good[..9], "length"));
        await using var running = await Start(server);

        Assert.IsType<ProviderFailure.Permanent>(Assert.IsType<ModelAnswer.Failed>(await Ask(running, "c1")).Failure);
    }

    [Fact]
    public async Task Cost_is_counted_by_bucket_at_the_price_of_the_day_and_settled_in_both_budgets()
    {
        await using var server = await FakeModelServer.StartAsync(ChatAnswers.Says(Good));
        await using var running = await Start(server);

        await Ask(running, "c1");

        // 300 at 1, 600 cached at 0.5, 100 out at 4, 120 audio at 10, each a million.
        const decimal Cost = 0.0003m + 0.0003m + 0.0004m + 0.0012m;
        Assert.Equal(Cost, Assert.Single(running.Records).Cost);
        Assert.Equal(Cost, (await running.Get<IBudgetGrain>("all:2026-11-21").Get()).Spent);
        Assert.Equal(Cost, (await running.Get<IBudgetGrain>("all:2026-11").Get()).Spent);
    }

    [Fact]
    public async Task A_budget_that_is_used_up_stops_the_request_before_it_is_sent()
    {
        await using var server = await FakeModelServer.StartAsync();
        await using var running = await Start(server, ("Budgets:DayUsd", "0.0001"));

        Assert.IsType<ProviderFailure.Transient>(Assert.IsType<ModelAnswer.Failed>(await Ask(running, "c1")).Failure);

        Assert.Equal(ModelCallResult.OverBudget, Assert.Single(running.Records).Result);
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task A_model_that_says_it_costs_nothing_costs_nothing_and_one_that_says_nothing_is_unknown()
    {
        await using var server = await FakeModelServer.StartAsync(ChatAnswers.Says(Good), ChatAnswers.Says(Good));
        await using var running = await Start(server, ("Models:unpriced:Endpoint", $"{server.Endpoint}"), ("Models:unpriced:Model", "m"),
            ("Models:free:Endpoint", $"{server.Endpoint}"), ("Models:free:Model", "llama3"), ("Models:free:Free", "true"));

        await Ask(running, "c1", "unpriced");
        await Ask(running, "c2", "free");

        Assert.Equal([null, 0m], running.Records.Select(record => record.Cost));
        Assert.Contains("no price", running.Records[0].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Busy_for_a_while_is_a_failure_for_now_that_keeps_the_wait_asked_for()
    {
        await using var server = await FakeModelServer.StartAsync(ChatAnswers.Fails(429, "rate_limit_exceeded", ("Retry-After", "20")), ChatAnswers.Says(Good));
        await using var running = await Start(server);

        var failed = Assert.IsType<ModelAnswer.Failed>(await Ask(running, "c1@1"));

        Assert.Equal(TimeSpan.FromSeconds(20), Assert.IsType<ProviderFailure.Transient>(failed.Failure).RetryAfter);
        Assert.Equal(0, (await running.Get<IBudgetGrain>("all:2026-11-21").Get()).Reserved);
        Assert.IsType<ModelAnswer.Answered>(await Ask(running, "c1@2"));
    }

    [Fact]
    public async Task Neither_name_nor_phone_leaves_and_nothing_said_is_logged()
    {
        await using var server = await FakeModelServer.StartAsync(ChatAnswers.Says("no"), ChatAnswers.Says(Good), ChatAnswers.Fails(400));
        await using var running = await Start(server);

        await Ask(running, "c1");
        await Ask(running, "c2");

        Assert.All(server.Received, request =>
        {
            Assert.DoesNotContain("brunhilde", request.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("vogel", request.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("123456", request.Text, StringComparison.Ordinal);
            Assert.Contains("PERSON_1", request.Text, StringComparison.Ordinal);
        });
        foreach (var secret in new[] { "brunhilde", "123456", "sk-secret", "Judge.", "asked" })
            Assert.DoesNotContain(secret, running.Log, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Model call c1", running.Log, StringComparison.Ordinal);
    }

    private static string? Message(HeardRequest request, int index) => request.Json.GetProperty("messages")[index].GetProperty("content").GetString();

    private static async Task<RunningGrains> Start(FakeModelServer server, params (string Key, string Value)[] more)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Models:fast:Endpoint"] = $"{server.Endpoint}",
            ["Models:fast:Key"] = "sk-secret",
            ["Models:fast:Model"] = "gpt-4o-mini",
            ["Models:fast:Prices:0:From"] = "2026-01-01",
            ["Models:fast:Prices:0:Input"] = "1",
            ["Models:fast:Prices:0:Cached"] = "0.5",
            ["Models:fast:Prices:0:Output"] = "4",
            ["Models:fast:Prices:0:Audio"] = "10",
        };
        foreach (var (key, value) in more)
            settings[key] = value;
        var running = await RunningGrains.StartAsync(settings, (services, configuration) => services.AddOpenAIModels(configuration));
        var prompt = running.Get<IPromptGrain>("judge");
        await prompt.Add(new WritePrompt(new PromptText("Judge.", "{{chat}}"), "eva", "first"));
        await prompt.SetLabel(PromptLabel.Production, 1, "eva");
        return running;
    }

    private static Task<ModelAnswer> Ask(RunningGrains running, string id, string model = "fast") => running.Services.GetRequiredService<ModelCalls>().Ask(
        new ModelRequest
        {
            CallId = id,
            Kind = "chat",
            Owner = "chat/1",
            Model = model,
            Prompt = PromptName.From("judge"),
            Values = ImmutableDictionary<string, string>.Empty.Add("chat", "BRUNHILDE's turn. Call Vogel at 0981 123456."),
            Schema = Schema,
            People = [new KnownPerson("Brunhilde Vogel", "+595981123456")],
        },
        CancellationToken.None);
}
