using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Integrations.Webhooks;

/// <summary>Where signed messages are sent.</summary>
/// <param name="section">The section it is set in, for what is said of a fault.</param>
public abstract class WebhookOptions(string section) : IValidatableObject
{
    /// <summary>The address; null sends nothing. https, or http to this machine.</summary>
    public Uri? Url { get; set; }

    /// <summary>The secret that both sides know, at least 24 characters; in no log and no message.</summary>
    public string Secret { get; set; } = "";

    /// <summary>How long an answer may take. Default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:05:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Url is null)
            yield break;
        if (!Url.IsAbsoluteUri || !(Url.Scheme == "https" || (Url.Scheme == "http" && Url.IsLoopback)))
            yield return new ValidationResult($"{section}:Url must be an https address, or http on this machine.", [nameof(Url)]);
        if (Secret.Length < 24)
            yield return new ValidationResult($"{section}:Secret must have at least 24 characters.", [nameof(Secret)]);
    }
}
