using System.ClientModel;
using System.Text.Json;
using System.Text.RegularExpressions;
using LearningSessions.Grains.Models;
using LearningSessions.Grains.Work;

namespace LearningSessions.Integrations.OpenAI;

/// <summary>What an endpoint's refusals mean. The provider's own message is never repeated: it may quote the prompt.</summary>
internal static partial class OpenAIFailures
{
    /// <summary>The outcome of an answer with an error status; of a connection that failed when the status is 0.</summary>
    /// <param name="failure">What the SDK threw.</param>
    /// <param name="card">The model.</param>
    /// <param name="now">UTC.</param>
    public static ModelOutcome.Failed Of(ClientResultException failure, ModelCard card, DateTimeOffset now)
    {
        if (failure.Status == 0)
            return Unreachable(card);
        var code = CodeOf(failure);
        var said = $"(HTTP {failure.Status}{(code is null ? "" : $", {code}")})";
        ProviderFailure meaning = (failure.Status, code) switch
        {
            (400 or 413, "context_length_exceeded" or "exceed_context_size_error") or (413, _) => new ProviderFailure.Permanent(
                $"The text is longer than the model {card.Name} can read {said}: shorten it, or set ContextTokens to the model's real size."),
            (429, "insufficient_quota") => new ProviderFailure.Permanent(
                $"The account that the model {card.Name} is billed to has no credit left {said}: add credit, then retry."),
            (401, _) => new ProviderFailure.Permanent($"The key for the model {card.Name} was not accepted {said}: check Models:{card.Name}:Key."),
            (403, _) => new ProviderFailure.Permanent($"The key for the model {card.Name} may not use it {said}: ask whoever owns the account."),
            (404, _) => new ProviderFailure.Permanent($"The endpoint has no model {card.ProviderModel} {said}: check Models:{card.Name}:Endpoint and :Model."),
            (429, _) => new ProviderFailure.Transient($"The model {card.Name} takes no more calls for now {said}.", RetryAfter.Of(failure.GetRawResponse(), now)),
            (408 or 409 or 425 or >= 500, _) => new ProviderFailure.Transient(
                $"The model {card.Name} is out of order for now {said}.", RetryAfter.Of(failure.GetRawResponse(), now)),
            _ => new ProviderFailure.Permanent($"The endpoint of the model {card.Name} did not accept the request {said}."),
        };
        return new ModelOutcome.Failed(meaning, IsFree: true, RefusesSchema: failure.Status is 400 or 422 or 501 && NamesTheSchema(failure));
    }

    /// <summary>No answer within the time that is allowed.</summary>
    public static ModelOutcome.Failed TimedOut(ModelCard card, TimeSpan limit) => new(
        new ProviderFailure.Transient($"The model {card.Name} did not answer within {limit.TotalSeconds:0.###} s."), IsFree: false);

    /// <summary>No connection, or one that broke.</summary>
    public static ModelOutcome.Failed Unreachable(ModelCard card) => new(
        new ProviderFailure.Transient($"The endpoint of the model {card.Name} could not be reached, or the connection broke."), IsFree: false);

    /// <summary>An answer that is none of this API.</summary>
    public static ModelOutcome.Failed NotACompletion(ModelCard card) => new(
        new ProviderFailure.Transient($"The endpoint of the model {card.Name} answered with something that is no chat completion."), IsFree: false);

    // There is no code for it; OpenAI names the parameter, others name it in their message.
    private static bool NamesTheSchema(ClientResultException failure) =>
        failure.GetRawResponse()?.Content.ToString() is { } body
        && (body.Contains("response_format", StringComparison.Ordinal) || body.Contains("json_schema", StringComparison.Ordinal));

    private static string? CodeOf(ClientResultException failure)
    {
        try
        {
            using var body = JsonDocument.Parse(failure.GetRawResponse()?.Content ?? BinaryData.Empty);
            return body.RootElement.ValueKind == JsonValueKind.Object
                && body.RootElement.TryGetProperty("error", out var error) && error.ValueKind == JsonValueKind.Object
                    ? IdentifierAt(error, "code") ?? IdentifierAt(error, "type")
                    : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // llama.cpp gives the status as code, and what happened as type.
    private static string? IdentifierAt(JsonElement error, string name) =>
        error.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { } text && Identifier().IsMatch(text)
            ? text
            : null;

    [GeneratedRegex("^[a-z_]{1,60}$")]
    private static partial Regex Identifier();
}
