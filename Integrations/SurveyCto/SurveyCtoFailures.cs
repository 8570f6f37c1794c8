using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using LearningSessions.Grains.Work;
using LearningSessions.Integrations.Http;

namespace LearningSessions.Integrations.SurveyCto;

/// <summary>What the server's refusals mean.</summary>
internal static partial class SurveyCtoFailures
{
    private const int MostBytes = 64 * 1024;

    /// <summary>The failure that an answer tells.</summary>
    public static async Task<ProviderFailure> Of(HttpResponseMessage answer, ProviderHttp http, CancellationToken cancel)
    {
        var wait = AskedWait.Of(answer, http.Time.GetUtcNow());
        return answer.StatusCode switch
        {
            HttpStatusCode.Unauthorized => new ProviderFailure.Permanent(
                $"{http.Service} did not accept user and password: check SurveyCto:User, SurveyCto:Password and SurveyCto:Authentication."),
            HttpStatusCode.Forbidden => new ProviderFailure.Permanent(
                $"The user of {http.Service} may not read this form: ask whoever administers the server for the right to download its data."),
            HttpStatusCode.Conflict => new ProviderFailure.Transient($"{http.Service} is busy with another request.", wait),
            HttpStatusCode.ExpectationFailed => new ProviderFailure.Transient(
                $"{http.Service} wants a pause before the form's data can be asked for again.", await Cooldown(answer, http, cancel) ?? wait),
            HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError =>
                new ProviderFailure.Transient($"{http.Service} is out of order for now (HTTP {(int)answer.StatusCode}).", wait),
            >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => new ProviderFailure.Permanent(
                $"{http.Service} sends elsewhere (HTTP {(int)answer.StatusCode}): check SurveyCto:Server."),
            var status => new ProviderFailure.Permanent($"{http.Service} did not accept the request (HTTP {(int)status})."),
        };
    }

    /// <summary>What <c>{"error":{"message":"… Retry after 296 seconds"}}</c> asks for.</summary>
    private static async Task<TimeSpan?> Cooldown(HttpResponseMessage answer, ProviderHttp http, CancellationToken cancel)
    {
        await using var body = await http.Body(answer, cancel);
        var start = new byte[MostBytes];
        var read = await body.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancel);
        return Seconds().Match(MessageOf(start.AsMemory(0, read))) is { Success: true } found
            && int.TryParse(found.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? AskedWait.Bounded(TimeSpan.FromSeconds(seconds))
            : null;
    }

    private static string MessageOf(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.GetProperty("error").GetProperty("message").GetString() ?? "";
        }
        catch (Exception malformed) when (malformed is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            // Not worded as usual: then it asks for no certain wait.
            return "";
        }
    }

    [GeneratedRegex(@"(\d+)\s*second", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Seconds();
}
