using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Feedback;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LearningSessions.Api.Webhooks;

/// <summary>What delivery services tell us. Anybody may come: who it is, the signature over the body's bytes says.</summary>
public static class WebhookEndpoints
{
    private const long MaxBytes = 4 * 1024 * 1024;

    public static void MapWebhooks(this IEndpointRouteBuilder app)
    {
        var webhooks = app.MapGroup("/v1/webhooks").WithTags("Webhooks").AllowAnonymous().ExcludeFromDescription();
        webhooks.MapGet("/{service}", Verify).WithName("VerifyWebhook");
        webhooks.MapPost("/{service}", Receive).WithName("ReceiveWebhook").WithMetadata(new RequestSizeLimitAttribute(MaxBytes));
    }

    /// <summary>The service asks whether the address is ours.</summary>
    /// <param name="service">Which, such as whatsapp.</param>
    public static async Task<Results<ContentHttpResult, ProblemHttpResult>> Verify(
        string service,
        [FromQuery(Name = "hub.mode")] string? mode,
        [FromQuery(Name = "hub.verify_token")] string? token,
        [FromQuery(Name = "hub.challenge")] string? challenge,
        IGrainFactory grains) =>
        IsName(service) && await grains.GetGrain<IDeliveryWebhookGrain>(service).Verify(mode, token, challenge) is { } answer
            ? TypedResults.Text(answer, "text/plain")
            : ProblemTypes.NotAllowed.Because("No delivery service with this token is set up here.");

    /// <summary>Takes reports. The answer is 200 once all that is known here is kept; a repeated call is harmless.</summary>
    /// <param name="service">Which, such as whatsapp.</param>
    public static async Task<Results<Ok, ProblemHttpResult>> Receive(
        string service, [FromHeader(Name = "X-Hub-Signature-256")] string? signature, HttpRequest request, IGrainFactory grains, CancellationToken cancel)
    {
        if (!IsName(service))
            return ProblemTypes.NotFound.Because("No such delivery service is set up here.");
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, cancel);
        return await grains.GetGrain<IDeliveryWebhookGrain>(service).Receive(body.ToArray(), signature) switch
        {
            WebhookOutcome.Taken => TypedResults.Ok(),
            WebhookOutcome.NotSigned => ProblemTypes.NotSigned.Because("The header X-Hub-Signature-256 does not fit the body."),
            WebhookOutcome.Malformed malformed => ProblemTypes.MalformedJson.Because(malformed.Reason),
            WebhookOutcome.UnknownService => ProblemTypes.NotFound.Because("No such delivery service is set up here."),
            var outcome => throw new InvalidOperationException($"No answer is known to {outcome.GetType().Name}."),
        };
    }

    private static bool IsName(string service) => service.Length <= 32 && service.All(char.IsAsciiLetterLower);
}
