using LearningSessions.Grains.Clips;
using LearningSessions.Grains.Interfaces.Budgets;
using LearningSessions.Grains.Interfaces.Learners;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Models;
using LearningSessions.Grains.Tests.Running;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.OpenAI;
using LearningSessions.Tests.Fakes;
using LearningSessions.Tests.Fakes.OpenAI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.Tests.OpenAI;

/// <summary>A model listens to clips: from the analyst to an endpoint and back, with the prompts that come with the product.</summary>
[Trait("Engine", "Both")]
public sealed class ModelClipAnalystTests
{
    private const string Good = """{"audioQuality":"good","engagementScore":72,"engagementState":"engaged","pronunciation":"fair"}""";
    private const string Felt =
        """{"audioQuality":"poor","engagementScore":40,"engagementState":"neutral","pronunciation":null,"emotionalScore":61,"dominantEmotion":"happy"}""";

    private static readonly byte[] Wav = [.. "RIFF"u8, 1, 2, 3, 250];

    [Fact]
    public async Task The_sound_the_expected_text_and_the_schema_are_sent_and_what_is_heard_says_who_heard_it()
    {
        await using var server = await FakeModelServer.StartAsync(ChatAnswers.Says(Good));
        await using var running = await Start(server);

        var metrics = Assert.IsType<ClipAnalysisOutcome.Analysed>(await Analyse(running)).Metrics;

        Assert.Equal(("org/a.wav", 72m, "engaged", "fair", "good"), (metrics.Link, metrics.EngagementScore!.Value, metrics.EngagementState, metrics.PronunciationAccuracy, metrics.AudioQuality));
        Assert.Equal(("listener:gpt-4o-mini-2024-07-18", running.Time.GetUtcNow()), (metrics.AnalysedBy, metrics.AnalysedAt));
        var sent = Assert.Single(server.Received).Json;
        var parts = sent.GetProperty("messages").EnumerateArray().Last().GetProperty("content").EnumerateArray().ToList();
        Assert.Contains("the red fox", parts[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("input_audio", parts[1].GetProperty("type").GetString());
        Assert.Equal(Wav, parts[1].GetProperty("input_audio").GetProperty("data").GetBytesFromBase64());
        Assert.Equal("wav", parts[1].GetProperty("input_audio").GetProperty("format").GetString());
        Assert.Equal("clip_analysis", sent.GetProperty("response_format").GetProperty("json_schema").GetProperty("name").GetString());
        Assert.Equal(("clip", "learner/l1", "clip-analysis"), (running.Records[0].Kind, running.Records[0].Owner, running.Records[0].Prompt.Value));
    }

    [Fact]
    public async Task Emotion_is_neither_asked_for_nor_taken_unless_the_deployment_says_yes()
    {
        await using var server = await FakeModelServer.StartAsync(ChatAnswers.Says(Felt), ChatAnswers.Says(Good));
        await using var running = await Start(server);

        var metrics = Assert.IsType<ClipAnalysisOutcome.Analysed>(await Analyse(running)).Metrics;

        Assert.Equal((null, null), (metrics.EqScore, metrics.DominantEmotion));
        Assert.Equal([ModelCallResult.DidNotFit, ModelCallResult.Answered], running.Records.Select(record => record.Result));
        Assert.All(server.Received, request => Assert.DoesNotContain("dominantEmotion", SchemaOf(request), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_the_deployment_says_yes_emotion_is_asked_for_and_kept()
    {
        await using var server = await FakeModelServer.StartAsync(ChatAnswers.Says(Felt));
        await using var running = await Start(server, ("Clips:InferEmotions", "true"));

        var metrics = Assert.IsType<ClipAnalysisOutcome.Analysed>(await Analyse(running)).Metrics;

        Assert.Equal((61m, "happy", null), (metrics.EqScore!.Value, metrics.DominantEmotion, metrics.PronunciationAccuracy));
        Assert.Contains("dominantEmotion", SchemaOf(Assert.Single(server.Received)), StringComparison.Ordinal);
        Assert.Equal("clip-analysis-emotions", running.Records[0].Prompt.Value);
    }

    [Theory]
    [InlineData("It sounds engaged.")]
    [InlineData("""{"audioQuality":"loud","engagementScore":72,"engagementState":"engaged","pronunciation":"fair"}""")]
    [InlineData("""{"audioQuality":"good","engagementScore":172,"engagementState":"engaged","pronunciation":"fair"}""")]
    [InlineData("""{"audioQuality":"good"}""")]
    public async Task An_answer_that_does_not_fit_the_schema_is_repaired_once_and_then_is_a_failure(string bad)
    {
        await using var server = await FakeModelServer.StartAsync(ChatAnswers.Says(bad), ChatAnswers.Says($"```json\n{Good}\n```"), ChatAnswers.Says(bad), ChatAnswers.Says(bad));
        await using var running = await Start(server);

        Assert.IsType<ClipAnalysisOutcome.Analysed>(await Analyse(running, "l1/1/1"));
        var failed = Assert.IsType<ClipAnalysisOutcome.Failed>(await Analyse(running, "l1/1/2"));

        Assert.IsType<ProviderFailure.Permanent>(failed.Failure);
        Assert.Equal(4, server.Received.Count);
    }

    [Fact]
    public async Task A_busy_endpoint_is_a_failure_for_now_that_keeps_the_wait_asked_for()
    {
        await using var server = await FakeModelServer.StartAsync(ChatAnswers.Fails(429, "rate_limit_exceeded", ("Retry-After", "9")), ChatAnswers.Says(Good));
        await using var running = await Start(server);

        var failed = Assert.IsType<ClipAnalysisOutcome.Failed>(await Analyse(running, "l1/1/1"));

        Assert.Equal(TimeSpan.FromSeconds(9), Assert.IsType<ProviderFailure.Transient>(failed.Failure).RetryAfter);
        Assert.IsType<ClipAnalysisOutcome.Analysed>(await Analyse(running, "l1/1/2"));
    }

    [Fact]
    public async Task A_budget_that_is_used_up_lets_no_clip_out()
    {
        await using var server = await FakeModelServer.StartAsync();
        await using var running = await Start(server, ("Budgets:DayUsd", "0.00001"));

        Assert.IsType<ProviderFailure.Transient>(Assert.IsType<ClipAnalysisOutcome.Failed>(await Analyse(running)).Failure);

        Assert.Equal(ModelCallResult.OverBudget, Assert.Single(running.Records).Result);
        Assert.Empty(server.Received);
        Assert.Equal(0, (await running.Get<IBudgetGrain>("all:2026-11-21").Get()).Spent);
    }

    [Fact]
    public async Task A_clip_that_cannot_be_decoded_is_unusable_and_asks_nobody()
    {
        await using var server = await FakeModelServer.StartAsync();
        await using var running = await Start(server);

        var unusable = Assert.IsType<ClipAnalysisOutcome.Unusable>(await Analyse(running, blob: "broken"));

        Assert.Contains("There is no sound in it", unusable.Reason, StringComparison.Ordinal);
        Assert.Empty(running.Records);
    }

    [Fact]
    public async Task An_analyst_that_is_no_model_of_the_configuration_is_refused_at_start()
    {
        await using var server = await FakeModelServer.StartAsync();

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => Start(server, ("Clips:Analyst", "nobody")));

        Assert.Contains("'nobody', which is no model", refused.Message, StringComparison.Ordinal);
    }

    private static string SchemaOf(HeardRequest request) => request.Json.GetProperty("response_format").GetRawText();

    private static Task<RunningGrains> Start(FakeModelServer server, params (string Key, string Value)[] more)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Clips:Analyst"] = "listener",
            ["Models:listener:Endpoint"] = $"{server.Endpoint}",
            ["Models:listener:Key"] = "sk-secret",
            ["Models:listener:Model"] = "gpt-4o-mini",
            ["Models:listener:Prices:0:From"] = "2026-01-01",
            ["Models:listener:Prices:0:Input"] = "1",
            ["Models:listener:Prices:0:Cached"] = "0.5",
            ["Models:listener:Prices:0:Output"] = "4",
            ["Models:listener:Prices:0:Audio"] = "10",
        };
        foreach (var (key, value) in more)
            settings[key] = value;
        return RunningGrains.StartAsync(settings, (services, configuration) =>
            services.AddOpenAIModels(configuration).AddClips(configuration).AddSingleton<IClipAudio>(new KnownClips()));
    }

    private static Task<ClipAnalysisOutcome> Analyse(RunningGrains running, string attempt = "l1/1/1", string blob = "clips/a") =>
        running.Services.GetRequiredService<IClipAnalyst>().Analyse(
            new ClipRequest(LearnerId.From("l1"), "org/a.wav", blob, "the red fox", "en", attempt), CancellationToken.None);

    private sealed class KnownClips : IClipAudio
    {
        public Task<ModelAudio> Read(string blob, CancellationToken cancel) => blob == "broken"
            ? throw new InvalidDataException("There is no sound in it.")
            : Task.FromResult(new ModelAudio(Wav, TimeSpan.FromSeconds(2)));
    }
}
