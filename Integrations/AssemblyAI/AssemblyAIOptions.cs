using System.ComponentModel.DataAnnotations;
using LearningSessions.Integrations.Speech;

namespace LearningSessions.Integrations.AssemblyAI;

/// <summary>Transcription with speakers by AssemblyAI. Without a key it is not asked.</summary>
public sealed class AssemblyAIOptions : IValidatableObject
{
    /// <summary>The header that carries <see cref="WebhookSecret"/>.</summary>
    public const string WebhookHeader = "X-Learning-Sessions-Secret";

    private const int ShortestSecret = 16;

    /// <summary>The key of the account. It appears in no log and no message.</summary>
    public string Key { get; set; } = "";

    /// <summary>The service's address; <c>https://api.eu.assemblyai.com</c> keeps recordings in Europe.</summary>
    [Required]
    public Uri Endpoint { get; set; } = new("https://api.assemblyai.com");

    /// <summary>The service's name of the model; blank for its default.</summary>
    public string Model { get; set; } = "";

    /// <summary>How many people speak in a call; null when the service is to find out. Default 2.</summary>
    [Range(1, 10)]
    public int? SpeakersExpected { get; set; } = 2;

    /// <summary>Primary languages that it is asked for; empty (default) for those known to be recognized well.</summary>
    public List<string> Languages { get; } = [];

    /// <summary>Where this product is reached from outside, such as <c>https://sessions.example.org</c>: the service calls it when a job has ended.
    /// Null: it is only asked.</summary>
    public Uri? WebhookUrl { get; set; }

    /// <summary>What the service must send with such a call; at least 16 characters.</summary>
    public string WebhookSecret { get; set; } = "";

    /// <summary>How long a job may take before a person is to look. Default 6 h.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "3.00:00:00")]
    public TimeSpan Deadline { get; set; } = TimeSpan.FromHours(6);

    /// <summary>The first wait before a job is asked for; half as long again with each. Default 15 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "01:00:00")]
    public TimeSpan FirstPoll { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>The longest such wait, and the only one where the service calls. Default 2 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.01", "1.00:00:00")]
    public TimeSpan LongestPoll { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long an answer may take. Default 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long an upload may take. Default 1 h.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "06:00:00")]
    public TimeSpan UploadTimeout { get; set; } = TimeSpan.FromHours(1);

    /// <summary>Uploads at the same time, of all silos together. Default 4.</summary>
    [Range(1, 100)]
    public int MaxConcurrentUploads { get; set; } = 4;

    /// <summary>The prices, each from its day on. Without one the cost is unknown.</summary>
    public List<SpeechPriceOptions> Prices { get; } = [];

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Endpoint.IsAbsoluteUri || Endpoint.Scheme is not ("http" or "https"))
            yield return new ValidationResult("AssemblyAI:Endpoint must be an http or https address.", [nameof(Endpoint)]);
        if (WebhookUrl is { } url && (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https")))
            yield return new ValidationResult("AssemblyAI:WebhookUrl must be an http or https address.", [nameof(WebhookUrl)]);
        if (WebhookUrl is not null && WebhookSecret.Length < ShortestSecret)
            yield return new ValidationResult($"AssemblyAI:WebhookSecret must have at least {ShortestSecret} characters, since AssemblyAI:WebhookUrl is set.", [nameof(WebhookSecret)]);
        foreach (var fault in SpeechPriceOptions.FaultsOf(Prices))
            yield return new ValidationResult($"AssemblyAI:{fault}", [nameof(Prices)]);
        if (LongestPoll < FirstPoll)
            yield return new ValidationResult("AssemblyAI:LongestPoll must not be shorter than FirstPoll.", [nameof(LongestPoll)]);
    }
}
