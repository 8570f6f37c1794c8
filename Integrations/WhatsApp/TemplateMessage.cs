using System.Text.Json.Nodes;
using LearningSessions.Grains.Feedback.Sending;

namespace LearningSessions.Integrations.WhatsApp;

/// <summary>Words a message as the API wants it.</summary>
internal static class TemplateMessage
{
    /// <summary>What the payload of a receipt button begins with; the message's key follows.</summary>
    public const string ReceiptPrefix = "receipt:";

    /// <summary>The longest text that comes back with the reports of a message.</summary>
    private const int MostOpaque = 512;

    /// <summary>The request's body.</summary>
    /// <param name="message">With a phone.</param>
    /// <param name="options">Template and parameters.</param>
    public static JsonObject Of(Message message, WhatsAppOptions options)
    {
        var request = new JsonObject
        {
            ["messaging_product"] = "whatsapp",
            ["recipient_type"] = "individual",
            ["to"] = Digits(message.Phone!),
            ["type"] = "template",
            ["template"] = new JsonObject
            {
                ["name"] = options.Template,
                ["language"] = new JsonObject { ["code"] = Language(message.Language, options) },
                ["components"] = Components(message, options),
            },
        };
        if (message.Key.Length <= MostOpaque)
            request["biz_opaque_callback_data"] = message.Key;
        return request;
    }

    /// <summary>A phone number's digits.</summary>
    public static string Digits(string phone) => new([.. phone.Where(char.IsAsciiDigit)]);

    private static JsonArray Components(Message message, WhatsAppOptions options)
    {
        var parameters = new JsonArray();
        if (options.NameParameter.Length > 0)
            parameters.Add(Parameter(options.NameParameter, message.Name, options));
        parameters.Add(Parameter(options.TextParameter, message.Text, options));
        var components = new JsonArray { new JsonObject { ["type"] = "body", ["parameters"] = parameters } };
        if (options.ReceiptButton)
        {
            components.Add(new JsonObject
            {
                ["type"] = "button",
                ["sub_type"] = "quick_reply",
                ["index"] = "0",
                ["parameters"] = new JsonArray { new JsonObject { ["type"] = "payload", ["payload"] = ReceiptPrefix + message.Key } },
            });
        }

        return components;
    }

    private static JsonObject Parameter(string name, string text, WhatsAppOptions options)
    {
        var parameter = new JsonObject { ["type"] = "text" };
        if (options.NamedParameters)
            parameter["parameter_name"] = name;
        parameter["text"] = ParameterText.Of(text);
        return parameter;
    }

    private static string Language(string language, WhatsAppOptions options) =>
        options.Languages.GetValueOrDefault(language) ?? options.Languages.GetValueOrDefault(language.Split('-')[0]) ?? language.Replace('-', '_');
}
