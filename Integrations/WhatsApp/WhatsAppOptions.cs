using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Integrations.WhatsApp;

/// <summary>The programme's number on the WhatsApp Cloud API: the section <c>WhatsApp</c>.</summary>
public sealed class WhatsAppOptions : IValidatableObject
{
    /// <summary>The API's address with its version. Default <c>https://graph.facebook.com/v22.0</c>.</summary>
    [Required]
    public Uri Endpoint { get; set; } = new("https://graph.facebook.com/v22.0");

    /// <summary>The id of the phone number that sends; not the number itself.</summary>
    [Required]
    public string PhoneId { get; set; } = "";

    /// <summary>The access token; in no log and no message.</summary>
    [Required]
    public string Token { get; set; } = "";

    /// <summary>The app's secret, with which the webhook's calls are signed. Blank: no call is believed, so no receipts arrive.</summary>
    public string AppSecret { get; set; } = "";

    /// <summary>What the app's settings and ours call the webhook's verify token; any long random text. Blank: no verification is answered.</summary>
    public string VerifyToken { get; set; } = "";

    /// <summary>The approved template's name.</summary>
    [Required]
    public string Template { get; set; } = "";

    /// <summary>The template's language for a tutor's: <c>es</c> → <c>es_MX</c>. Where none is set, the tutor's language as it is, <c>-</c> as <c>_</c>.</summary>
    public Dictionary<string, string> Languages { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The body's parameter for the tutor's name; blank where the template has none. Default <c>name</c>.</summary>
    public string NameParameter { get; set; } = "name";

    /// <summary>The body's parameter for the feedback. Default <c>text</c>.</summary>
    [Required]
    public string TextParameter { get; set; } = "text";

    /// <summary>Whether the template's parameters have names ({{name}}); else they are {{1}}, the name, and {{2}}, the feedback. Default true.</summary>
    public bool NamedParameters { get; set; } = true;

    /// <summary>Whether the template's first button is the quick reply that confirms receipt. Default true.</summary>
    public bool ReceiptButton { get; set; } = true;

    /// <summary>The least time between two messages to one tutor, which the service enforces. Default 6 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:10:00")]
    public TimeSpan RecipientWait { get; set; } = TimeSpan.FromSeconds(6);

    /// <summary>How long to wait when the number sends too much. Default 1 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "1.00:00:00")]
    public TimeSpan NumberWait { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How long an answer may take. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Endpoint.IsAbsoluteUri || Endpoint.Scheme is not ("http" or "https"))
            yield return new ValidationResult("WhatsApp:Endpoint must be an http or https address.", [nameof(Endpoint)]);
    }
}
