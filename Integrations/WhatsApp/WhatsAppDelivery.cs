using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using LearningSessions.Grains.Feedback.Sending;
using LearningSessions.Grains.Interfaces.Feedback;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.Http;
using Microsoft.Extensions.Options;

namespace LearningSessions.Integrations.WhatsApp;

/// <summary>Sends template messages. It asks once: whether a message whose answer is lost was sent, nobody can tell.</summary>
internal sealed class WhatsAppDelivery(IOptions<WhatsAppOptions> options, TimeProvider time) : IMessageDelivery, IDisposable
{
    private readonly ProviderHttp http = new(ProviderHttp.Client(new SocketsHttpHandler { AllowAutoRedirect = false }), "WhatsApp", options.Value.Timeout, time);

    public bool KnowsRepeats => false;

    public async Task<DeliveryOutcome> Deliver(Message message, CancellationToken cancel)
    {
        if (message.Phone is null || TemplateMessage.Digits(message.Phone).Length == 0)
            return Refused("The tutor has no phone number: add it, then send again.");
        if (ParameterText.Of(message.Text).Length == 0)
            return Refused("The message has no text.");
        try
        {
            using var request = Request(message);
            using var answer = await http.Send(request, cancel);
            return await Read(answer, cancel);
        }
        catch (ProviderException failure)
        {
            return failure.MayHaveHappened
                ? new DeliveryOutcome.Uncertain($"{failure.Failure.Reason} Whether the tutor got the message is not known: ask, before it is sent again.")
                : new DeliveryOutcome.Failed(failure.Failure);
        }
    }

    public void Dispose() => http.Dispose();

    private static DeliveryOutcome.Failed Refused(string reason) => new(new ProviderFailure.Permanent(reason));

    private HttpRequestMessage Request(Message message)
    {
        var address = $"{options.Value.Endpoint.ToString().TrimEnd('/')}/{Uri.EscapeDataString(options.Value.PhoneId)}/messages";
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(TemplateMessage.Of(message, options.Value)) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Value.Token);
        return request;
    }

    private async Task<DeliveryOutcome> Read(HttpResponseMessage answer, CancellationToken cancel)
    {
        var body = await Json(answer, cancel);
        if (answer.IsSuccessStatusCode)
        {
            return Text(body, "messages", "id") is { Length: > 0 } id
                ? new DeliveryOutcome.Accepted(new Delivery("whatsapp", id, time.GetUtcNow()) { Template = options.Value.Template })
                : Unclear("answered without a message id");
        }

        var status = (int)answer.StatusCode;
        if (CodeOf(body) is not { } code)
            return status < 500 && status != 408 ? Failed(status, null, answer) : Unclear($"answered HTTP {status} without saying more");
        return WhatsAppFailures.Of(code, options.Value) is { } failure
            ? new DeliveryOutcome.Failed(failure, $"{code}")
            : Failed(status, code, answer);
    }

    // The API says that it did not send: what its status means.
    private DeliveryOutcome.Failed Failed(int status, int? code, HttpResponseMessage answer)
    {
        var said = code is null ? $"(HTTP {status})" : $"(HTTP {status}, WhatsApp code {code})";
        return new DeliveryOutcome.Failed(
            status is 429 or >= 500
                ? new ProviderFailure.Transient($"WhatsApp takes no messages for now {said}.", AskedWait.Of(answer, time.GetUtcNow()))
                : new ProviderFailure.Permanent($"WhatsApp did not accept the message {said}."),
            code is null ? null : $"{code}");
    }

    private static DeliveryOutcome.Uncertain Unclear(string how) =>
        new($"WhatsApp {how}. Whether the tutor got the message is not known: ask, before it is sent again.");

    private async Task<JsonElement> Json(HttpResponseMessage answer, CancellationToken cancel)
    {
        try
        {
            await using var body = await http.Body(answer, cancel);
            using var json = await JsonDocument.ParseAsync(body, default, cancel);
            return json.RootElement.Clone();
        }
        catch (JsonException)
        {
            return default;
        }
        catch (ProviderException broken)
        {
            throw new ProviderException(broken.Failure, mayHaveHappened: true);
        }
    }

    private static int? CodeOf(JsonElement body) =>
        body is { ValueKind: JsonValueKind.Object } && body.TryGetProperty("error", out var error) && error is { ValueKind: JsonValueKind.Object }
        && error.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.Number && code.TryGetInt32(out var number)
            ? number
            : null;

    private static string? Text(JsonElement body, string list, string property) =>
        body is { ValueKind: JsonValueKind.Object } && body.TryGetProperty(list, out var items) && items is { ValueKind: JsonValueKind.Array }
        && items.EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first
        && first.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
