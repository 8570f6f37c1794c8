using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Budgets;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Interfaces.Prompts;
using LearningSessions.Grains.Models;
using LearningSessions.Grains.Privacy;
using LearningSessions.Grains.Tests.Running;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.DependencyInjection;

namespace LearningSessions.Grains.Tests.Models;

public sealed class ModelCallsTests
{
    private const string Good = """{"score":7}""";
    private static readonly JsonSchema Schema = JsonSchema.Parse(
        "verdict", """{"type":"object","properties":{"score":{"type":"integer","minimum":0,"maximum":10}},"required":["score"],"additionalProperties":false}""");

    [Fact]
    public async Task An_answer_that_fits_is_recorded_with_its_prompt_version_buckets_price_and_cost()
    {
        var model = new ScriptedModel(ScriptedModel.Says(Good));
        await using var running = await Start(model);

        var answer = Assert.IsType<ModelAnswer.Answered>(await Ask(running));

        Assert.Equal((7, 1), (answer.Json.GetProperty("score").GetInt32(), answer.PromptVersion));
        var record = Assert.Single(running.Records);
        Assert.Equal(("c1", "fast", "gpt-4o-mini-2024-07-18", "judge", 1), (record.Id, record.Model, record.ProviderModel, record.Prompt.Value, record.PromptVersion));
        Assert.Equal(("chat", "chat/1", ModelCallResult.Answered, 1.5, false), (record.Kind, record.Owner, record.Result, record.Latency, record.Repair));
        Assert.Equal((new TokenUsage(100, 50, 20, 0), 0.000205m, 1m), (record.Usage, record.Cost, record.Price?.Input));
    }

    [Fact]
    public async Task One_repair_shows_the_model_its_answer_and_the_fault()
    {
        var model = new ScriptedModel(ScriptedModel.Says("""{"score":70}"""), ScriptedModel.Says(Good));
        await using var running = await Start(model);

        Assert.IsType<ModelAnswer.Answered>(await Ask(running));

        var repair = model.Calls[1].Messages;
        Assert.Equal([ModelRole.Developer, ModelRole.User, ModelRole.Model, ModelRole.User], repair.Select(message => message.Role));
        Assert.Equal("""{"score":70}""", repair[2].Text);
        Assert.Contains("/score must have or be at most 10.", repair[3].Text, StringComparison.Ordinal);
        Assert.Equal(
            [("c1", ModelCallResult.DidNotFit, false), ("c1~repair", ModelCallResult.Answered, true)],
            running.Records.Select(record => (record.Id, record.Result, record.Repair)));
    }

    [Theory]
    [InlineData("I give it a 7.")]
    [InlineData("""{"score":"seven"}""")]
    [InlineData("""{"score":11}""")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("")]
    public async Task After_one_repair_an_answer_that_does_not_fit_is_a_failure_for_good(string answer)
    {
        var model = new ScriptedModel(ScriptedModel.Says(answer), ScriptedModel.Says(answer));
        await using var running = await Start(model);

        var failed = Assert.IsType<ModelAnswer.Failed>(await Ask(running));

        Assert.Contains("did not fit", Assert.IsType<ProviderFailure.Permanent>(failed.Failure).Reason, StringComparison.Ordinal);
        Assert.Equal(2, model.Calls.Count);
    }

    [Fact]
    public async Task A_cut_off_answer_is_mended_even_when_it_reads_as_json()
    {
        var model = new ScriptedModel(ScriptedModel.Says(Good, ending: AnswerEnding.CutOff), ScriptedModel.Says(Good));
        await using var running = await Start(model);

        Assert.IsType<ModelAnswer.Answered>(await Ask(running));
        Assert.Contains("cut off", model.Calls[1].Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_that_declines_is_not_asked_again()
    {
        var model = new ScriptedModel(ScriptedModel.Says("", ending: AnswerEnding.Declined));
        await using var running = await Start(model);

        Assert.IsType<ProviderFailure.Permanent>(Assert.IsType<ModelAnswer.Failed>(await Ask(running)).Failure);
        Assert.Equal(ModelCallResult.Declined, Assert.Single(running.Records).Result);
    }

    [Fact]
    public async Task Faults_only_the_caller_sees_are_repaired_once_and_then_handed_over()
    {
        var model = new ScriptedModel(ScriptedModel.Says(Good), ScriptedModel.Says(Good));
        await using var running = await Start(model);

        var answer = Assert.IsType<ModelAnswer.Answered>(await Ask(running, request => request with { Check = _ => ["Seven is not lucky."] }));

        Assert.Equal("Seven is not lucky.", Assert.Single(answer.Faults));
        Assert.Contains("Seven is not lucky.", model.Calls[1].Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_without_schemas_gets_it_in_the_prompt()
    {
        var model = new ScriptedModel(ScriptedModel.Says("```json\n" + Good + "\n```")) { Card = new ScriptedModel().Card with { TakesSchema = false } };
        await using var running = await Start(model);

        Assert.IsType<ModelAnswer.Answered>(await Ask(running));

        Assert.Null(model.Calls[0].Schema);
        Assert.Contains(Schema.Text, model.Calls[0].Messages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_that_refuses_the_schema_gets_it_in_the_prompt_at_once_and_from_then_on()
    {
        var refusal = new ModelOutcome.Failed(new ProviderFailure.Permanent("It did not accept the request."), IsFree: true, RefusesSchema: true);
        var model = new ScriptedModel(refusal, ScriptedModel.Says("```json\n" + Good + "\n```"), ScriptedModel.Says(Good));
        await using var running = await Start(model);

        Assert.IsType<ModelAnswer.Answered>(await Ask(running));
        Assert.IsType<ModelAnswer.Answered>(await Ask(running, request => request with { CallId = "again" }));

        Assert.Equal([false, true, true], model.Calls.Select(call => call.Schema is null));
        Assert.All(model.Calls.Skip(1), call => Assert.Contains(Schema.Text, call.Messages[0].Text, StringComparison.Ordinal));
        Assert.DoesNotContain(Schema.Text, model.Calls[0].Messages[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plain_text_is_handed_over_as_it_is()
    {
        await using var running = await Start(new ScriptedModel(ScriptedModel.Says("Hello.")));

        Assert.Equal("Hello.", Assert.IsType<ModelAnswer.Answered>(await Ask(running, request => request with { Schema = null })).Text);
    }

    [Fact]
    public async Task Names_and_numbers_leave_masked_and_come_back_in_the_answer()
    {
        var schema = JsonSchema.Parse("note", """{"type":"object","properties":{"note":{"type":"string"}},"required":["note"]}""");
        var model = new ScriptedModel(ScriptedModel.Says("""{"note":"[PERSON_1] called person_1a at [PHONE_1]."}"""));
        await using var running = await Start(model);

        var answer = Assert.IsType<ModelAnswer.Answered>(await Ask(running, request => request with
        {
            Schema = schema,
            Values = request.Values.SetItem("chat", "ANA LOPEZ: +595 981 123 456"),
            People = [new KnownPerson("Ana \"Nena\" López"), new KnownPerson("Ana López")],
        }));

        var sent = string.Join('\n', model.Calls[0].Messages.Select(message => message.Text));
        Assert.DoesNotContain("LOPEZ", sent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("981", sent, StringComparison.Ordinal);
        Assert.Equal("Ana \"Nena\" López called Ana at +595 981 123 456.", answer.Json.GetProperty("note").GetString());
    }

    [Fact]
    public async Task A_deployment_can_do_without_masks()
    {
        var model = new ScriptedModel(ScriptedModel.Says(Good));
        await using var running = await Start(model, new() { ["Privacy:MaskBeforeModelCalls"] = "false" });

        await Ask(running, request => request with { Values = request.Values.SetItem("chat", "Ana"), People = [new KnownPerson("Ana")] });

        Assert.Contains("Ana", model.Calls[0].Messages[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fills_a_placeholder_is_not_filled_again()
    {
        var model = new ScriptedModel(ScriptedModel.Says(Good));
        await using var running = await Start(model);

        await Ask(running, request => request with { Values = request.Values.SetItem("chat", "{{goal}} {{secret}}") });

        Assert.Equal("The chat: {{goal}} {{secret}}", model.Calls[0].Messages[1].Text);
    }

    [Fact]
    public async Task A_call_without_a_price_is_made_and_its_cost_is_said_to_be_unknown()
    {
        await using var running = await Start(new ScriptedModel(ScriptedModel.Says(Good)) { Card = new ScriptedModel().Card with { Prices = [] } });

        Assert.IsType<ModelAnswer.Answered>(await Ask(running));

        var record = Assert.Single(running.Records);
        Assert.Null(record.Cost);
        Assert.Contains("no price", record.Reason, StringComparison.Ordinal);
        Assert.Equal((1, 0m), await running.Get<IBudgetGrain>("all:2026-11-21").Get() is var budget ? (budget.Unpriced, budget.Spent) : default);
    }

    [Fact]
    public async Task Tokens_the_provider_does_not_count_are_estimated_and_said_to_be()
    {
        await using var running = await Start(new ScriptedModel(new ModelOutcome.Answered(Good, AnswerEnding.Complete, null, "llama3")));

        await Ask(running);

        var record = Assert.Single(running.Records);
        Assert.True(record.UsageEstimated);
        Assert.Equal(3, record.Usage?.Output);
    }

    [Theory]
    [InlineData("nobody", "judge", "No model is named")]
    [InlineData("fast", "unwritten", "has no version")]
    public async Task What_the_configuration_lacks_is_a_failure_for_good(string modelName, string prompt, string reason)
    {
        await using var running = await Start(new ScriptedModel());

        var failed = Assert.IsType<ModelAnswer.Failed>(await Ask(running, request => request with { Model = modelName, Prompt = PromptName.From(prompt) }));

        Assert.Contains(reason, Assert.IsType<ProviderFailure.Permanent>(failed.Failure).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_longer_than_the_model_can_read_is_not_sent()
    {
        var model = new ScriptedModel();
        await using var running = await Start(model);

        var failed = Assert.IsType<ModelAnswer.Failed>(await Ask(running, request => request with { Values = request.Values.SetItem("chat", new string('a', 40_000)) }));

        Assert.IsType<ProviderFailure.Permanent>(failed.Failure);
        Assert.Equal((ModelCallResult.TooLong, 0m), Assert.Single(running.Records) is var record ? (record.Result, record.Cost) : default);
    }

    [Fact]
    public async Task Neither_prompt_nor_answer_nor_name_reaches_the_log()
    {
        await using var running = await Start(new ScriptedModel(ScriptedModel.Says("""{"score":"Brunhilde"}"""), ScriptedModel.Says(Good)));

        await Ask(running, request => request with { Values = request.Values.SetItem("chat", "Brunhilde and the secret"), People = [new KnownPerson("Brunhilde")] });

        Assert.Contains("c1~repair", running.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("Brunhilde", running.Log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secret", running.Log, StringComparison.OrdinalIgnoreCase);
    }

    internal static async Task<RunningGrains> Start(ScriptedModel model, Dictionary<string, string?>? settings = null)
    {
        var running = await RunningGrains.StartAsync(settings, (services, _) => services.AddSingleton<ILanguageModel>(model));
        var prompt = running.Get<IPromptGrain>("judge");
        await prompt.Add(new WritePrompt(new PromptText("Judge by: {{goal}}", "The chat: {{chat}}"), "eva", "first"));
        await prompt.SetLabel(PromptLabel.Production, 1, "eva");
        return running;
    }

    internal static Task<ModelAnswer> Ask(RunningGrains running, Func<ModelRequest, ModelRequest>? change = null)
    {
        var request = new ModelRequest
        {
            CallId = "c1",
            Kind = "chat",
            Owner = "chat/1",
            Model = "fast",
            Prompt = PromptName.From("judge"),
            Values = ImmutableDictionary<string, string>.Empty.Add("goal", "understood").Add("chat", "Hi."),
            Schema = Schema,
        };
        return running.Services.GetRequiredService<ModelCalls>().Ask(change?.Invoke(request) ?? request, CancellationToken.None);
    }
}
