using System.Security.Claims;
using LearningSessions.Api.Problems;
using LearningSessions.Grains.Interfaces.Access;
using LearningSessions.Grains.Interfaces.Names;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Access.Keys;

/// <summary>The API keys of machines.</summary>
public static class ApiKeyEndpoints
{
    public static void MapApiKeys(this IEndpointRouteBuilder app)
    {
        var keys = app.MapGroup("/v1/api-keys").WithTags("API keys").Needs(Policies.ManageApiKeys);
        keys.MapGet("/", List).WithName("ListApiKeys");
        keys.MapPost("/", Create).WithName("CreateApiKey").ProducesProblem(400).ProducesProblem(409);
        keys.MapDelete("/{id}", Revoke).WithName("RevokeApiKey").ProducesProblem(404);
    }

    /// <summary>All API keys, the newest first, revoked ones too. Secrets are stored nowhere.</summary>
    public static async Task<Ok<IReadOnlyList<ApiKey>>> List(IGrainFactory grains)
    {
        var ids = await grains.GetGrain<INameListGrain>(IApiKeyGrain.ListName).All();
        var keys = await Task.WhenAll(ids.Select(id => grains.GetGrain<IApiKeyGrain>(id).Get()));
        return TypedResults.Ok<IReadOnlyList<ApiKey>>([.. keys.OfType<ApiKey>().OrderByDescending(key => key.CreatedAt)]);
    }

    /// <summary>Makes an API key. The answer holds its secret, which is shown this once.</summary>
    /// <param name="wanted">What it may do, and how long.</param>
    public static async Task<Results<Created<CreatedApiKey>, ProblemHttpResult>> Create(
        NewApiKey wanted, ClaimsPrincipal person, IGrainFactory grains, TimeProvider time, HttpResponse response)
    {
        if (wanted.Check(time.GetUtcNow()).Problem() is { } problem)
            return problem;
        var text = ApiKeyText.Make();
        var outcome = await grains.GetGrain<IApiKeyGrain>(text.Id).Create(new CreateApiKey
        {
            Name = wanted.Name!,
            Roles = [.. wanted.Roles!.Distinct()],
            Scopes = [.. (wanted.Scopes ?? []).OfType<string>().Distinct()],
            OwnId = wanted.OwnId,
            ExpiresAt = wanted.ExpiresAt?.ToUniversalTime(),
            SecretHash = text.SecretHash,
            By = person.ActingName(),
        });
        response.Headers.CacheControl = "no-store";
        return outcome switch
        {
            CreateApiKeyOutcome.Created created => TypedResults.Created($"/v1/api-keys/{text.Id}", new CreatedApiKey(created.Key, text.ToString())),
            CreateApiKeyOutcome.TooMany => ProblemTypes.LimitReached.Because("There are 500 API keys, revoked ones included: as many as there may be."),
            _ => throw new InvalidOperationException($"No answer is known to {outcome.GetType().Name}."),
        };
    }

    /// <summary>Revokes an API key for good; it stays in the list.</summary>
    /// <param name="id">The part of the key between lsk_ and the second _.</param>
    public static async Task<Results<Ok<ApiKey>, ProblemHttpResult>> Revoke(string id, ClaimsPrincipal person, IGrainFactory grains) =>
        ApiKeyText.IsId(id) && await grains.GetGrain<IApiKeyGrain>(id).Revoke(person.ActingName()) is { } key
            ? TypedResults.Ok(key)
            : ProblemTypes.UnknownApiKey.Because("GET /v1/api-keys lists those there are.");
}
