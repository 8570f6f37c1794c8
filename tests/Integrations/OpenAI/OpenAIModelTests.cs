using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Models;
using LearningSessions.Grains.Tests.Running;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.OpenAI;
using LearningSessions.Tests.Fakes;
using LearningSessions.Tests.Fakes.OpenAI;

namespace LearningSessions.Integrations.Tests.OpenAI;

public sealed class OpenAIModelTests
{
    private static readonly JsonSchema Schema = JsonSchema.Parse(
        "verdict", """{"type":"object","properties":{"note":{"type":"string","maxLength":5}},"required":["note"],"additionalProperties":false}""");

    private static readonly ModelCall Call = new(
        [new(ModelRole.Developer, "Judge."), new(ModelRole.User, "Hola Brunhilde"), new(ModelRole.Model, "Hm."), new(ModelRole.User, "Again.")], Schema);

    private readonly ManualTime time = new(new DateTimeOffset(2026, 11, 21, 10, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task The_request_carries_messages_parameters_key_and_the_schema_without_lengths()
    {
        await using var server = await FakeModelServer.StartAsync(ChatAnswers.Says("{}"));

        await Complete(server);

        var request = Assert.Single(server.Received);
        Assert.Equal("Bearer sk-secret", request.Header("Authorization"));
        Assert.Equal(["system", "user", "assistant", "user"], request.Json.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("role").GetString()));
        Assert.Equal(("gpt-4o-mini", 500), (request.Json.GetProperty("model").GetString(), request.Json.GetProperty("max_completion_tokens").GetInt32()));
        Assert.Equal(0.2f, request.Json.GetProperty("temperature").GetSingle());
        var format = request.Json.GetProperty("response_format");
        Assert.Equal("json_schema", format.GetProperty("type").GetString());
        Assert.True(format.GetProperty("json_schema").GetProperty("strict").GetBoolean());
        Assert.Equal(Schema.LooseText, format.GetProperty("json_schema").GetProperty("schema").GetRawText());
    }

    [Fact]
    public async Task A_local_endpoint_gets_no_key_and_the_limit_it_knows()
    {
        await using var server = await FakeModelServer.StartAsync(ChatAnswers.Says("{}"));

        await Complete(server, options => (options.Key, options.UseMaxTokens, options.Temperature) = ("", true, null), Call with { Schema = null });

        var request = Assert.Single(server.Received);
        Assert.Null(request.Header("Authorization"));
        Assert.Equal(500, request.Json.GetProperty("max_tokens").GetInt32());
        Assert.False(request.Json.TryGetProperty("max_completion_tokens", out _));
        Assert.False(request.Json.TryGetProperty("temperature", out _));
        Assert.False(request.Json.TryGetProperty("response_format", out _));
    }

    [Fact]
    public async Task The_buckets_of_an_answer_exclude_each_other()
    {
        await using var server = await FakeModelServer.StartAsync(ChatAnswers.Says("Hi."));

        var answered = Assert.IsType<ModelOutcome.Answered>(await Complete(server));

        Assert.Equal(("Hi.", AnswerEnding.Complete, "gpt-4o-mini-2024-07-18"), (answered.Text, answered.Ending, answered.ProviderModel));
        Assert.Equal(new TokenUsage(Input: 300, Cached: 600, Output: 100, Audio: 120), answered.Usage);
    }

    [Fact]
    public async Task An_endpoint_that_counts_less_is_understood()
    {
        await using var server = await FakeModelServer.StartAsync(
            ChatAnswers.Says("Hi.", usage: new { prompt_tokens = 10, completion_tokens = 2, total_tokens = 12 }),
            PlannedAnswer.Raw(200, "application/json", """{"id":"1","object":"chat.completion","created":1,"model":"llama3","choices":[{"index":0,"message":{"role":"assistant","content":"Hi."},"finish_reason":"stop"}]}"""));

        Assert.Equal(new TokenUsage(10, 0, 2, 0), Assert.IsType<ModelOutcome.Answered>(await Complete(server)).Usage);
        Assert.Null(Assert.IsType<ModelOutcome.Answered>(await Complete(server)).Usage);
    }

    [Theory]
    [InlineData("length", null, AnswerEnding.CutOff)]
    [InlineData("content_filter", null, AnswerEnding.Declined)]
    [InlineData("stop", "I cannot help with that.", AnswerEnding.Declined)]
    public async Task An_answer_that_is_cut_off_or_declined_says_so(string finish, string? refusal, AnswerEnding ending)
    {
        await using var server = await FakeModelServer.StartAsync(ChatAnswers.Says("{\"no", finish, refusal));

        Assert.Equal(ending, Assert.IsType<ModelOutcome.Answered>(await Complete(server)).Ending);
    }

    [Theory]
    [InlineData(400, "context_length_exceeded", "longer than the model")]
    [InlineData(400, "invalid_request_error", "did not accept the request (HTTP 400, invalid_request_error)")]
    [InlineData(400, null, "did not accept the request (HTTP 400, some_error)")]
    [InlineData(401, "invalid_api_key", "check Models:fast:Key")]
    [InlineData(403, null, "may not use it")]
    [InlineData(404, "model_not_found", "no model gpt-4o-mini")]
    [InlineData(413, null, "longer than the model")]
    [InlineData(422, null, "did not accept the request (HTTP 422, some_error)")]
    [InlineData(429, "insufficient_quota", "no credit left")]
    public async Task A_refusal_that_no_retry_mends_is_permanent_and_says_what_to_do(int status, string? code, string reason)
    {
        await using var server = await FakeModelServer.StartAsync(ChatAnswers.Fails(status, code));

        var failed = Assert.IsType<ModelOutcome.Failed>(await Complete(server));

        Assert.True(failed.IsFree);
        Assert.Contains(reason, Assert.IsType<ProviderFailure.Permanent>(failed.Failure).Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("Brunhilde", failed.Failure.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"error":{"code":400,"message":"too long","type":"exceed_context_size_error"}}""", "longer than the model")]
    [InlineData("""{"error":"Hola Brunhilde"}""", "(HTTP 400)")]
    [InlineData("""[{"error":{"code":400,"status":"INVALID_ARGUMENT"}}]""", "(HTTP 400)")]
    [InlineData("<html>Hola Brunhilde</html>", "(HTTP 400)")]
    public async Task Other_endpoints_word_their_refusals_in_their_own_way(string body, string reason)
    {
        await using var server = await FakeModelServer.StartAsync(PlannedAnswer.Raw(400, "application/json", body));

        var failed = Assert.IsType<ModelOutcome.Failed>(await Complete(server));

        Assert.Contains(reason, Assert.IsType<ProviderFailure.Permanent>(failed.Failure).Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("Brunhilde", failed.Failure.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"error":{"message":"Invalid parameter.","type":"invalid_request_error","param":"response_format","code":null}}""", true)]
    [InlineData("""{"error":{"message":"json_schema is not supported by this model","type":"some_error"}}""", true)]
    [InlineData("""{"error":{"message":"Invalid temperature.","type":"invalid_request_error","param":"temperature"}}""", false)]
    public async Task A_refusal_of_the_schema_is_told_from_others(string body, bool refusesSchema)
    {
        await using var server = await FakeModelServer.StartAsync(PlannedAnswer.Raw(400, "application/json", body));

        Assert.Equal(refusesSchema, Assert.IsType<ModelOutcome.Failed>(await Complete(server)).RefusesSchema);
    }

    [Theory]
    [InlineData(429, "Retry-After", "7", 7.0)]
    [InlineData(429, "Retry-After", "Sat, 21 Nov 2026 10:01:30 GMT", 90.0)]
    [InlineData(429, "Retry-After", "Sat, 21 Nov 2020 10:01:30 GMT", 0.0)]
    [InlineData(429, "Retry-After", "999999999", null)]
    [InlineData(429, "Retry-After", "soon", null)]
    [InlineData(429, "retry-after-ms", "250", 0.25)]
    [InlineData(429, "X-Other", "1", null)]
    [InlineData(503, "Retry-After", "3", 3.0)]
    [InlineData(500, "X-Other", "1", null)]
    [InlineData(502, "X-Other", "1", null)]
    [InlineData(408, "X-Other", "1", null)]
    public async Task A_service_that_is_busy_or_out_of_order_is_asked_once_and_may_be_asked_again(int status, string header, string value, double? seconds)
    {
        await using var server = await FakeModelServer.StartAsync(ChatAnswers.Fails(status, "rate_limit_exceeded", (header, value)));

        var failed = Assert.IsType<ModelOutcome.Failed>(await Complete(server));

        Assert.True(failed.IsFree);
        Assert.Equal(seconds, Assert.IsType<ProviderFailure.Transient>(failed.Failure).RetryAfter?.TotalSeconds);
        Assert.Single(server.Received);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_is_given_up_and_may_have_cost()
    {
        var arrived = new TaskCompletionSource();
        await using var server = await FakeModelServer.StartAsync(PlannedAnswer.Hangs(arrived));

        var completing = Complete(server, options => options.Timeout = TimeSpan.FromSeconds(30));
        await arrived.Task;
        time.Advance(TimeSpan.FromSeconds(30));
        var failed = Assert.IsType<ModelOutcome.Failed>(await completing);

        Assert.False(failed.IsFree);
        Assert.Equal(30, failed.Latency);
        Assert.Contains("within 30 s", Assert.IsType<ProviderFailure.Transient>(failed.Failure).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_gives_up_gets_the_cancellation()
    {
        var arrived = new TaskCompletionSource();
        await using var server = await FakeModelServer.StartAsync(PlannedAnswer.Hangs(arrived));
        using var cancel = new CancellationTokenSource();

        var completing = Complete(server, cancel: cancel.Token);
        await arrived.Task;
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => completing);
    }

    [Fact]
    public async Task A_connection_that_breaks_may_have_cost()
    {
        await using var server = await FakeModelServer.StartAsync(PlannedAnswer.Breaks());

        var failed = Assert.IsType<ModelOutcome.Failed>(await Complete(server));

        Assert.False(failed.IsFree);
        Assert.IsType<ProviderFailure.Transient>(failed.Failure);
    }

    [Fact]
    public async Task An_endpoint_that_is_not_there_may_be_tried_again()
    {
        Uri gone;
        await using (var server = await FakeModelServer.StartAsync())
            gone = server.Endpoint;
        using var model = new OpenAIModel("fast", new OpenAIModelOptions { Endpoint = gone, Model = "m" }, time);

        Assert.IsType<ProviderFailure.Transient>(Assert.IsType<ModelOutcome.Failed>(await model.Complete(Call, default)).Failure);
    }

    [Theory]
    [InlineData("text/html", "<html>Sign in</html>")]
    [InlineData("application/json", "{}")]
    [InlineData("application/json", """{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[]}""")]
    [InlineData("application/json", """{"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,"message":{"role":"assistant","content":"Hi."},"finish_reason":"tired"}]}""")]
    [InlineData("application/json", """{"id":"1","choices":"none"}""")]
    public async Task What_is_no_chat_completion_is_no_answer(string contentType, string body)
    {
        await using var server = await FakeModelServer.StartAsync(PlannedAnswer.Raw(200, contentType, body));

        var failed = Assert.IsType<ModelOutcome.Failed>(await Complete(server));

        Assert.Contains("no chat completion", Assert.IsType<ProviderFailure.Transient>(failed.Failure).Reason, StringComparison.Ordinal);
    }

    private async Task<ModelOutcome> Complete(
        FakeModelServer server, Action<OpenAIModelOptions>? change = null, ModelCall? call = null, CancellationToken cancel = default)
    {
        using var model = new OpenAIModel("fast", server.Options(change), time);
        return await model.Complete(call ?? Call, cancel);
    }
}
