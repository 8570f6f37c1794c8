using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Integrations.OpenAI;

/// <summary>One named model on one endpoint.</summary>
public sealed class OpenAIModelOptions : IValidatableObject
{
    /// <summary>The endpoint, with its version: <c>https://api.openai.com/v1</c> (default), <c>http://localhost:11434/v1</c>.</summary>
    [Required]
    public Uri Endpoint { get; set; } = new("https://api.openai.com/v1");

    /// <summary>The key; blank for endpoints that want none. It appears in no log and no message.</summary>
    public string Key { get; set; } = "";

    /// <summary>The provider's name of the model: <c>gpt-4o-mini</c>.</summary>
    [Required]
    public string Model { get; set; } = "";

    /// <summary>0 to 2; null for the provider's default, which some models insist on.</summary>
    [Range(0.0, 2.0)]
    public float? Temperature { get; set; }

    /// <summary>0 to 1; null for the provider's default.</summary>
    [Range(0.0, 1.0)]
    public float? TopP { get; set; }

    /// <summary>The most tokens of an answer. Default 2,000.</summary>
    [Range(1, 1_000_000)]
    public int MaxOutputTokens { get; set; } = 2_000;

    /// <summary>Whether the endpoint knows the limit of output as <c>max_tokens</c> (Ollama) and not as <c>max_completion_tokens</c>.</summary>
    public bool UseMaxTokens { get; set; }

    /// <summary>Tokens that fit one call, the answer included. Default 128,000.</summary>
    [Range(1, 100_000_000)]
    public int ContextTokens { get; set; } = 128_000;

    /// <summary>Whether the endpoint takes <c>response_format: json_schema</c>; else the schema stands in the prompt. Default true.</summary>
    public bool JsonSchema { get; set; } = true;

    /// <summary>How long one answer may take. Default 2 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "01:00:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Calls at the same time, of all silos together. Default 4.</summary>
    [Range(1, 1_000)]
    public int MaxConcurrentCalls { get; set; } = 4;

    /// <summary>Calls a minute of all silos together, begun at even distances; null for no such limit.</summary>
    [Range(1, 100_000)]
    public int? CallsPerMinute { get; set; }

    /// <summary>Whether it costs nothing, whatever the day: a model of one's own. Then it has no <see cref="Prices"/>. Default false.</summary>
    public bool Free { get; set; }

    /// <summary>The prices, each from its day on. Without a price the cost of a call is unknown, unless it is <see cref="Free"/>.</summary>
    public List<OpenAIPriceOptions> Prices { get; } = [];

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Endpoint.IsAbsoluteUri || Endpoint.Scheme is not ("http" or "https"))
            yield return new ValidationResult("The endpoint must be an http or https address.", [nameof(Endpoint)]);
        if (MaxOutputTokens >= ContextTokens)
            yield return new ValidationResult("MaxOutputTokens must be less than ContextTokens.", [nameof(MaxOutputTokens)]);
        if (Free && Prices.Count > 0)
            yield return new ValidationResult("What is Free has no Prices.", [nameof(Free)]);
        if (Prices.Any(price => price.From == default))
            yield return new ValidationResult("Each price needs the day From which it holds.", [nameof(Prices)]);
        if (Prices.DistinctBy(price => price.From).Count() < Prices.Count)
            yield return new ValidationResult("Two prices begin on the same day.", [nameof(Prices)]);
        if (Prices.Any(price => price.Input < 0 || price.Cached < 0 || price.Output < 0 || price.Audio < 0))
            yield return new ValidationResult("A price cannot be negative.", [nameof(Prices)]);
    }
}
