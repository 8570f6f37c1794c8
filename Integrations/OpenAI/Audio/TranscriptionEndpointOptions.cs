using System.ComponentModel.DataAnnotations;
using LearningSessions.Integrations.Speech;

namespace LearningSessions.Integrations.OpenAI.Audio;

/// <summary>One endpoint for transcription: OpenAI, or a Whisper server of the same API on this machine.</summary>
public sealed class TranscriptionEndpointOptions : IValidatableObject
{
    /// <summary>The address with its version: <c>https://api.openai.com/v1</c> (default), <c>http://localhost:8000/v1</c>.</summary>
    [Required]
    public Uri Endpoint { get; set; } = new("https://api.openai.com/v1");

    /// <summary>The key; blank for endpoints that want none. It appears in no log and no message.</summary>
    public string Key { get; set; } = "";

    /// <summary>The provider's name of the model: <c>gpt-4o-transcribe-diarize</c>, <c>whisper-1</c>.</summary>
    [Required]
    public string Model { get; set; } = "";

    /// <summary>Whether the model tells speakers apart (<c>diarized_json</c>). Else it is asked for <c>verbose_json</c>, and voices are told apart
    /// here, by pitch and timbre.</summary>
    public bool Diarized { get; set; }

    /// <summary>Primary languages that it is asked for; empty (default) for those known to be recognized well.</summary>
    public List<string> Languages { get; } = [];

    /// <summary>The largest file it takes, in bytes. Larger recordings are cut where it is quiet. Default 25 MB less the form around it.</summary>
    [Range(2_000_000L, 4_000_000_000L)]
    public long MaxFileBytes { get; set; } = (25 * 1024 * 1024) - 8192;

    /// <summary>The longest audio it takes at once; longer recordings are cut where it is quiet. Default 20 min.</summary>
    [Range(typeof(TimeSpan), "00:00:45", "24:00:00")]
    public TimeSpan LongestPart { get; set; } = TimeSpan.FromMinutes(20);

    /// <summary>How long one answer may take. Default 15 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "06:00:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Recordings at the same time, of all silos together. Default 2.</summary>
    [Range(1, 100)]
    public int MaxConcurrentCalls { get; set; } = 2;

    /// <summary>Whether it costs nothing, whatever the day: a server of one's own. Then it has no <see cref="Prices"/>. Default false.</summary>
    public bool Free { get; set; }

    /// <summary>The prices, each from its day on. Without one the cost is unknown, unless it is <see cref="Free"/>.</summary>
    public List<SpeechPriceOptions> Prices { get; } = [];

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Endpoint.IsAbsoluteUri || Endpoint.Scheme is not ("http" or "https"))
            yield return new ValidationResult("The endpoint must be an http or https address.", [nameof(Endpoint)]);
        if (Free && Prices.Count > 0)
            yield return new ValidationResult("What is Free has no Prices.", [nameof(Free)]);
        foreach (var fault in SpeechPriceOptions.FaultsOf(Prices))
            yield return new ValidationResult(fault, [nameof(Prices)]);
    }
}
