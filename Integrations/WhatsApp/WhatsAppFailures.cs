using LearningSessions.Grains.Work;

namespace LearningSessions.Integrations.WhatsApp;

/// <summary>What the API's error codes mean. Its own messages are not repeated: they may quote the number or the text.</summary>
internal static class WhatsAppFailures
{
    /// <summary>The failure that a code tells; null for a code of which nothing is known.</summary>
    public static ProviderFailure? Of(int code, WhatsAppOptions options) => code switch
    {
        131056 => new ProviderFailure.Transient(Said("This tutor was sent a message only just now", code), options.RecipientWait),
        130429 or 4 or 80007 => new ProviderFailure.Transient(Said("Our WhatsApp number sends too many messages at the moment", code), options.NumberWait),
        131048 => new ProviderFailure.Transient(Said("WhatsApp slows our number down, because people reported its messages", code), TimeSpan.FromHours(1)),
        1 or 2 or 131000 or 131016 or 133004 => new ProviderFailure.Transient(Said("WhatsApp is out of order for now", code)),
        _ => Reason(code) is { } reason ? new ProviderFailure.Permanent(Said(reason, code)) : null,
    };

    /// <summary>Why a message never arrives, in words a programme officer understands; null for a code of which nothing is known.</summary>
    public static string? Reason(int code) => code switch
    {
        131026 => "This number cannot receive the message: it is not on WhatsApp, or its app is too old. Ask the tutor",
        131047 => "More than 24 hours have passed since the tutor wrote, and the message is no template",
        131049 => "WhatsApp held the message back so that the tutor does not get too many",
        131050 => "The tutor does not want marketing messages from us",
        132000 => "The template has another number of parameters: check WhatsApp:NameParameter and the template",
        132001 => "There is no approved template of this name in the tutor's language: check WhatsApp:Template and WhatsApp:Languages",
        132005 => "The feedback is too long for the template in this language",
        132007 => "The template was rejected, because its text breaks WhatsApp's rules",
        132012 => "The template's parameters are of another form: check WhatsApp:NamedParameters, NameParameter and TextParameter",
        132015 => "The template is paused, because people rated it low",
        132016 => "The template is disabled for good",
        132018 => "A parameter's text is not allowed in a template",
        130497 => "WhatsApp does not let our account write to people of this country",
        131031 or 368 => "WhatsApp blocked our account for breaking its rules: see the account's page at Meta",
        131042 => "The account's payment failed: see the account's page at Meta",
        131005 or 10 or 200 => "The access token may not send from this number: give it the right whatsapp_business_messaging",
        190 or 0 => "The access token is not valid any more: make a new one and set WhatsApp:Token",
        100 or 33 or 131009 or 131008 => "WhatsApp did not accept the request: check WhatsApp:PhoneId and the tutor's number",
        _ => null,
    };

    /// <summary>The reason with its code.</summary>
    public static string Said(string reason, int code) => $"{reason} (WhatsApp code {code}).";
}
