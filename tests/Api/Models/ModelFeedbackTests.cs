using System.Net.Http.Json;
using System.Text.Json;
using LearningSessions.Api.Input;
using LearningSessions.Api.ModelCalls;
using LearningSessions.Api.Tests.Running;
using LearningSessions.Grains.Interfaces.Budgets;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Grains.Interfaces.Recordings;
using LearningSessions.Silo;
using LearningSessions.Tests.Fakes.OpenAI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Tests.Models;

/// <summary>The whole product with a model on the network: from a recording to feedback that a model wrote, and to its cost.</summary>
[Trait("Engine", "Any")]
public sealed class ModelFeedbackTests
{
    private const string Draft = """
        {"greeting":"Hola, [PERSON_1A]:","items":[{"text":"Preguntaste cómo lo sabe, y así [PERSON_2] explicó su camino.","citations":[{"call":1,"turn":3}]}]}
        """;

    // 300 read at 1, 600 cached at 0.5, 100 written at 4, 120 of audio at 10 US dollars a million.
    private const decimal Cost = 0.0003m + 0.0003m + 0.0004m + 0.0012m;

    [Fact]
    public async Task A_model_writes_feedback_and_its_call_and_its_cost_are_kept()
    {
        await using var server = await FakeModelServer.StartAsync(ChatAnswers.Says(Draft));
        using var api = Start(server);

        var feedback = await Written(api);

        var draft = Assert.Single(feedback.Drafts);
        Assert.Contains("Luis explicó su camino", draft.Text, StringComparison.Ordinal);
        Assert.Equal("gpt-4o-mini-2024-07-18", draft.Model);
        var call = Assert.Single((await Calls(api)).Items);
        Assert.Equal(
            ("fake", PromptName.From("feedback-general.es"), 1, "feedback", $"feedback/{feedback.Id}", ModelCallResult.Answered),
            (call.Model, call.Prompt, call.PromptVersion, call.Kind, call.Owner, call.Result));
        Assert.Equal((new TokenUsage(300, 600, 100, 120), Cost), (call.Usage, call.Cost));
        Assert.Equal([1], (await api.Client.GetAsync("/v1/prompts/feedback-general.es").Is<Prompt>(200)).InUse.AsEnumerable());
        var spend = await api.Client.GetAsync("/v1/model-calls/spend?by=prompt").Is<ModelSpend>(200);
        Assert.Equal(("feedback-general.es", Cost), (spend.Items[0].Key, spend.Items[0].Cost));
    }

    [Fact]
    public async Task The_budgets_of_the_day_and_of_the_month_show_what_it_cost()
    {
        await using var server = await FakeModelServer.StartAsync(ChatAnswers.Says(Draft));
        using var api = Start(server, ("Budgets:DayUsd", "5"));

        await Written(api);

        var budgets = await api.Client.GetAsync("/v1/budgets").Is<Page<Budget>>(200);
        Assert.Equal(2, budgets.Items.Count);
        Assert.All(budgets.Items, budget => Assert.Equal((Cost, 0m), (budget.Spent, budget.Reserved)));
        Assert.Equal([null, 5m], budgets.Items.Select(budget => budget.Limit).Order());
        foreach (var budget in budgets.Items)
            Assert.Equal(budget, await api.Client.GetAsync($"/v1/budgets/{budget.Id}").Is<Budget>(200));
    }

    [Fact]
    public async Task What_the_model_reads_names_nobody()
    {
        await using var server = await FakeModelServer.StartAsync(ChatAnswers.Says(Draft));
        using var api = Start(server);

        await Written(api);

        var request = Assert.Single(server.Received);
        Assert.Equal("Bearer sk-secret", request.Header("Authorization"));
        Assert.Contains("[PERSON_1]", request.Text, StringComparison.Ordinal);
        foreach (var name in (string[])["Gómez", "G\\u00F3mez", "Luis"])
            Assert.DoesNotContain(name, request.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_busy_model_is_asked_again_when_it_said_and_then_succeeds()
    {
        await using var server = await FakeModelServer.StartAsync(
            ChatAnswers.Fails(429, "rate_limit_exceeded", ("Retry-After", "1")), ChatAnswers.Says(Draft));
        using var api = Start(server);

        var feedback = await Written(api);

        Assert.Equal(FeedbackStatus.InReview, feedback.Status);
        var calls = (await Calls(api)).Items;
        Assert.Equal([ModelCallResult.Answered, ModelCallResult.FailedForNow], calls.Select(call => call.Result));
        Assert.Equal([Cost, 0m], calls.Select(call => call.Cost));
        Assert.InRange(calls[0].At - calls[1].At, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_writer_that_is_no_model_of_the_configuration_is_refused_at_start()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Models:fake:Model"] = "gpt-4o-mini",
            ["Feedback:Writer"] = "fkae",
        });
        builder.AddSilo();
        using var host = builder.Build();

        var refused = Assert.Throws<OptionsValidationException>(() => host.OpenSilo());

        Assert.Contains("Feedback:Writer is 'fkae'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("offline, fake", refused.Message, StringComparison.Ordinal);
    }

    private static RunningApi Start(FakeModelServer server, params (string Name, string Value)[] more) => new(
    [
        ("Models:fake:Endpoint", $"{server.Endpoint}"),
        ("Models:fake:Key", "sk-secret"),
        ("Models:fake:Model", "gpt-4o-mini"),
        ("Models:fake:Prices:0:From", "2026-01-01"),
        ("Models:fake:Prices:0:Input", "1"),
        ("Models:fake:Prices:0:Cached", "0.5"),
        ("Models:fake:Prices:0:Output", "4"),
        ("Models:fake:Prices:0:Audio", "10"),
        ("Feedback:Writer", "fake"),
        .. more,
    ]);

    private static async Task<TutorFeedback> Written(RunningApi api)
    {
        var client = api.Client;
        var tutor = await client.Tutor();
        var recording = await new Upload { TutorId = tutor }.To(client).Is<Recording>(202);
        await api.Log.Line($"Recording {recording.Id} is Done");
        var request = new { kind = "general", from = "2026-11-01", to = "2026-11-07", tutorIds = new[] { tutor } };
        var requested = await client.PostAsJsonAsync("/v1/feedback", request).Is<JsonElement>(202);
        var item = Assert.Single(requested.GetProperty("items").EnumerateArray());
        await api.Log.Line(item.GetProperty("feedback").GetString()!, nameof(FeedbackStatus.InReview));
        return await client.GetAsync(item.GetProperty("location").GetString()).Is<TutorFeedback>(200);
    }

    private static Task<Page<ModelCallRecord>> Calls(RunningApi api) => api.Client.GetAsync("/v1/model-calls").Is<Page<ModelCallRecord>>(200);
}
