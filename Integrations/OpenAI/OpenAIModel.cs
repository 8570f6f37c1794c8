using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text.Json;
using System.Threading.RateLimiting;
using LearningSessions.Grains.Interfaces.Models;
using LearningSessions.Grains.Models;
using OpenAI;
using OpenAI.Chat;

namespace LearningSessions.Integrations.OpenAI;

/// <summary>A named model through the official SDK, on OpenAI or any endpoint that speaks its chat API.</summary>
public sealed class OpenAIModel : ILanguageModel, IDisposable
{
    private readonly OpenAIModelOptions options;
    private readonly TimeProvider time;
    private readonly ChatClient client;
    private readonly ConcurrencyLimiter limiter;
    private readonly TokenBucketRateLimiter? rate;

    /// <summary>A model of the configuration.</summary>
    public OpenAIModel(string name, OpenAIModelOptions options, TimeProvider time)
    {
        this.options = options;
        this.time = time;
        Card = new ModelCard
        {
            Name = name,
            ProviderModel = options.Model,
            ContextTokens = options.ContextTokens,
            MaxOutputTokens = options.MaxOutputTokens,
            TakesSchema = options.JsonSchema,
            Prices = options.Free ? [OpenAIPriceOptions.Nothing] : [.. options.Prices.Select(price => price.ToPrice())],
        };
        client = Client(options);
        limiter = new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = options.MaxConcurrentCalls, QueueLimit = int.MaxValue });
        rate = options.CallsPerMinute is { } perMinute ? RateLimit(perMinute) : null;
    }

    /// <inheritdoc />
    public ModelCard Card { get; }

    /// <inheritdoc />
    public async Task<ModelOutcome> Complete(ModelCall call, CancellationToken cancel)
    {
        using var turn = await limiter.AcquireAsync(1, cancel);
        using var start = rate is null ? null : await rate.AcquireAsync(1, cancel);
        var began = time.GetTimestamp();
        using var limit = new CancellationTokenSource(options.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancel);
        var outcome = await Send(call, either.Token, cancel);
        return outcome with { Latency = time.GetElapsedTime(began).TotalSeconds };
    }

    /// <inheritdoc />
    public void Dispose()
    {
        limiter.Dispose();
        rate?.Dispose();
    }

    private async Task<ModelOutcome> Send(ModelCall call, CancellationToken cancel, CancellationToken callers)
    {
        var request = Request(call);
        var messages = call.Messages.Select(Message).ToArray();
        try
        {
            return Answer(await client.CompleteChatAsync(messages, request, cancel));
        }
        catch (OperationCanceledException) when (!callers.IsCancellationRequested)
        {
            return OpenAIFailures.TimedOut(Card, options.Timeout);
        }
        catch (ClientResultException failure)
        {
            return OpenAIFailures.Of(failure, Card, time.GetUtcNow());
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException)
        {
            return OpenAIFailures.Unreachable(Card);
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException or InvalidOperationException or FormatException or KeyNotFoundException)
        {
            // What the SDK throws for a body that is no JSON, has no choices, or names a finish_reason it does not know.
            return OpenAIFailures.NotACompletion(Card);
        }
    }

    private ModelOutcome.Answered Answer(ChatCompletion completion)
    {
        var text = string.Concat(completion.Content.Where(part => part.Kind == ChatMessageContentPartKind.Text).Select(part => part.Text));
        var ending = completion switch
        {
            { Refusal.Length: > 0 } or { FinishReason: ChatFinishReason.ContentFilter } => AnswerEnding.Declined,
            { FinishReason: ChatFinishReason.Length } => AnswerEnding.CutOff,
            _ => AnswerEnding.Complete,
        };
        return new ModelOutcome.Answered(text, ending, Usage(completion.Usage), string.IsNullOrEmpty(completion.Model) ? options.Model : completion.Model);
    }

    // prompt_tokens counts cached and audio tokens too, completion_tokens audio tokens.
    private static TokenUsage? Usage(ChatTokenUsage? usage)
    {
        if (usage is null)
            return null;
        var cached = usage.InputTokenDetails?.CachedTokenCount ?? 0;
        var heard = usage.InputTokenDetails?.AudioTokenCount ?? 0;
        var spoken = usage.OutputTokenDetails?.AudioTokenCount ?? 0;
        return new TokenUsage(
            Math.Max(0, usage.InputTokenCount - cached - heard),
            cached,
            Math.Max(0, usage.OutputTokenCount - spoken),
            heard + spoken);
    }

    // "system" is what every compatible endpoint knows; OpenAI reads it as "developer" where a model wants that.
    private static ChatMessage Message(ModelMessage message) => message.Role switch
    {
        ModelRole.Developer => new SystemChatMessage(message.Text),
        ModelRole.User when message.Audio is { } audio => Heard(message.Text, audio),
        ModelRole.User => new UserChatMessage(message.Text),
        ModelRole.Model => new AssistantChatMessage(message.Text),
        _ => throw new ArgumentOutOfRangeException(nameof(message), message.Role, "Not a role."),
    };

#pragma warning disable OPENAI001 // input_audio has been part of the API since 2024; the SDK still marks it as experimental.
    private static UserChatMessage Heard(string text, ModelAudio audio) => new(
        ChatMessageContentPart.CreateTextPart(text),
        ChatMessageContentPart.CreateInputAudioPart(BinaryData.FromBytes(audio.Wav), ChatInputAudioFormat.Wav));
#pragma warning restore OPENAI001

    private ChatCompletionOptions Request(ModelCall call)
    {
        var request = new ChatCompletionOptions { Temperature = options.Temperature, TopP = options.TopP };
        if (options.UseMaxTokens)
        {
#pragma warning disable SCME0001 // The SDK offers no other way to the field that Ollama knows.
            request.Patch.Set("$.max_tokens"u8, options.MaxOutputTokens);
#pragma warning restore SCME0001
        }
        else
        {
            request.MaxOutputTokenCount = options.MaxOutputTokens;
        }

        if (call.Schema is { } schema)
            request.ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat(schema.Name, BinaryData.FromString(schema.LooseText), jsonSchemaIsStrict: true);
        return request;
    }

    // Calls begin at even distances, so that no minute, wherever the provider lets it begin, has more than a call too many.
    private static TokenBucketRateLimiter RateLimit(int perMinute) => new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = 1,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
        QueueLimit = int.MaxValue,
    });

    // Retries happen in the rules of background work, time limits here: the SDK does neither.
    private static ChatClient Client(OpenAIModelOptions options)
    {
        var settings = new OpenAIClientOptions
        {
            Endpoint = options.Endpoint,
            RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            ClientLoggingOptions = new ClientLoggingOptions { EnableLogging = false },
        };
        if (options.Key.Length == 0)
            settings.AddPolicy(new KeylessPolicy(), PipelinePosition.BeforeTransport);
        return new ChatClient(options.Model, new ApiKeyCredential(options.Key.Length == 0 ? "none" : options.Key), settings);
    }
}
