using System.Net.Http.Headers;
using System.Text.Json;
using LearningSessions.Grains.Interfaces.Providers;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.Http;

namespace LearningSessions.Integrations.WhatsApp;

/// <summary>Asks for the name of the number that sends: it tells whether token and number belong together, and sends nothing.</summary>
internal static class WhatsAppCheck
{
    public static async Task<ProviderTestOutcome> Test(WhatsAppOptions options, TimeProvider time, CancellationToken cancel)
    {
        using var http = new ProviderHttp(ProviderHttp.Client(new SocketsHttpHandler { AllowAutoRedirect = false }), "WhatsApp", options.Timeout, time);
        using var request = new HttpRequestMessage(
            HttpMethod.Get, new Uri($"{options.Endpoint.ToString().TrimEnd('/')}/{Uri.EscapeDataString(options.PhoneId)}?fields=verified_name"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Token);
        try
        {
            using var answer = await http.Send(request, cancel);
            await using var body = await http.Body(answer, cancel);
            using var json = await JsonDocument.ParseAsync(body, default, cancel);
            return answer.IsSuccessStatusCode
                ? new ProviderTestOutcome.Works($"WhatsApp accepts the token; messages come from {NameOf(json.RootElement)}.")
                : Failed(options, json.RootElement, (int)answer.StatusCode);
        }
        catch (ProviderException failed)
        {
            return new ProviderTestOutcome.Fails(failed.Failure.Reason, failed.Failure is ProviderFailure.Transient);
        }
        catch (JsonException)
        {
            return new ProviderTestOutcome.Fails("WhatsApp answered with something that is none of its answers.", MayPass: true);
        }
    }

    private static string NameOf(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty("verified_name", out var name) ? name.ToString() : "a number without a name";

    private static ProviderTestOutcome.Fails Failed(WhatsAppOptions options, JsonElement body, int status)
    {
        var code = body.ValueKind == JsonValueKind.Object && body.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
            && error.TryGetProperty("code", out var number) && number.TryGetInt32(out var known) ? known : -1;
        return WhatsAppFailures.Of(code, options) is { } failure
            ? new ProviderTestOutcome.Fails(failure.Reason, failure is ProviderFailure.Transient)
            : new ProviderTestOutcome.Fails($"WhatsApp did not accept the request (HTTP {status}).", status is 429 or >= 500);
    }
}
