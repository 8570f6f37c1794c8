using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LearningSessions.Grains.Feedback.Sending;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Work;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.WhatsApp;

/// <summary>Reads the webhook's calls: signed by the app's secret over the bytes as they came.</summary>
internal sealed class WhatsAppReports(IOptions<WhatsAppOptions> options) : IDeliveryReports
{
    private const string SignaturePrefix = "sha256=";

    public string Service => "whatsapp";

    public string? Verify(string? mode, string? token, string? challenge) =>
        mode == "subscribe" && options.Value.VerifyToken.Length > 0 && Same(Encoding.UTF8.GetBytes(token ?? ""), Encoding.UTF8.GetBytes(options.Value.VerifyToken))
            ? challenge
            : null;

    public ReportsReading Read(ReadOnlyMemory<byte> body, string? signature)
    {
        if (!IsSigned(body.Span, signature))
            return new ReportsReading.Forged();
        try
        {
            using var json = JsonDocument.Parse(body);
            return new ReportsReading.Genuine([.. Values(json.RootElement).SelectMany(Reports)]);
        }
        catch (Exception malformed) when (malformed is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentOutOfRangeException)
        {
            return new ReportsReading.Malformed("The call is signed, yet it is no report as WhatsApp words them.");
        }
    }

    private bool IsSigned(ReadOnlySpan<byte> body, string? signature)
    {
        if (options.Value.AppSecret.Length == 0 || signature?.StartsWith(SignaturePrefix, StringComparison.Ordinal) != true)
            return false;
        var expected = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.Value.AppSecret), body));
        return Same(Encoding.ASCII.GetBytes(signature[SignaturePrefix.Length..].ToLowerInvariant()), Encoding.ASCII.GetBytes(expected));
    }

    private static bool Same(byte[] one, byte[] other) => CryptographicOperations.FixedTimeEquals(one, other);

    private IEnumerable<JsonElement> Values(JsonElement root) => root.GetProperty("entry").EnumerateArray()
        .SelectMany(entry => entry.GetProperty("changes").EnumerateArray())
        .Select(change => change.GetProperty("value"))
        .Where(IsOurs);

    // One app may serve several numbers.
    private bool IsOurs(JsonElement value) =>
        !value.TryGetProperty("metadata", out var metadata) || Text(metadata, "phone_number_id") is not { } number || number == options.Value.PhoneId;

    private IEnumerable<DeliveryReport> Reports(JsonElement value) =>
        [.. Each(value, "statuses").Select(OfStatus).OfType<DeliveryReport>(), .. Each(value, "messages").Select(OfButton).OfType<DeliveryReport>()];

    private DeliveryReport? OfStatus(JsonElement status)
    {
        DeliveryStatus? known = Text(status, "status") switch
        {
            "sent" => DeliveryStatus.Sent,
            "delivered" => DeliveryStatus.Delivered,
            "read" => DeliveryStatus.Read,
            "failed" => DeliveryStatus.Failed,
            _ => null,
        };
        if (known is not { } reached)
            return null;
        var report = new DeliveryReport(Service, status.GetProperty("id").GetString()!, Text(status, "biz_opaque_callback_data"), reached, At(status));
        if (reached != DeliveryStatus.Failed)
            return report;
        var code = Each(status, "errors").Select(error => error.GetProperty("code").GetInt32()).FirstOrDefault(-1);
        return code < 0
            ? report with { Reason = "WhatsApp could not bring the message and does not say why." }
            : Failed(report, code);
    }

    private DeliveryReport Failed(DeliveryReport report, int code)
    {
        var failure = WhatsAppFailures.Of(code, options.Value);
        return report with
        {
            Code = $"{code}",
            Reason = failure?.Reason ?? WhatsAppFailures.Said("WhatsApp could not bring the message", code),
            MayRetry = failure is ProviderFailure.Transient,
        };
    }

    private DeliveryReport? OfButton(JsonElement message)
    {
        if (Text(message, "type") != "button" || !message.TryGetProperty("context", out var context) || Text(context, "id") is not { } id)
            return null;
        return Text(message.GetProperty("button"), "payload") is { } payload && payload.StartsWith(TemplateMessage.ReceiptPrefix, StringComparison.Ordinal)
            ? new DeliveryReport(Service, id, payload[TemplateMessage.ReceiptPrefix.Length..], DeliveryStatus.Confirmed, At(message))
            : null;
    }

    private static DateTimeOffset At(JsonElement element) =>
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(element.GetProperty("timestamp").GetString()!, NumberStyles.None, CultureInfo.InvariantCulture));

    private static JsonElement.ArrayEnumerator Each(JsonElement element, string list) =>
        element.TryGetProperty(list, out var items) && items.ValueKind == JsonValueKind.Array ? items.EnumerateArray() : default;

    private static string? Text(JsonElement element, string property) =>
        element.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
