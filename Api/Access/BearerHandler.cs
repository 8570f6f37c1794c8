using System.Security.Claims;
using System.Text.Encodings.Web;
using LearningSessions.Api.Access.Keys;
using LearningSessions.Grains.Interfaces.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Access;

/// <summary>Lets in who sends <c>Authorization: Bearer</c> with a JSON Web Token or an API key.</summary>
public sealed class BearerHandler(
    TokenReader tokens, IGrainFactory grains, IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    private const string Start = Schemes.Bearer + " ";

    /// <inheritdoc />
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization is not [{ } header] || !header.StartsWith(Start, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();
        var credential = header[Start.Length..].Trim();
        return credential.StartsWith(ApiKeyText.Prefix, StringComparison.Ordinal) ? await ByApiKey(credential) : ByToken(credential);
    }

    private AuthenticateResult ByToken(string token) => tokens.ReadAccess(token) switch
    {
        TokenReading.Good good => Success(good.Person),
        TokenReading.Bad bad => AuthenticateResult.Fail($"The token does not count: {bad.Reason}"),
        var reading => throw new InvalidOperationException($"Unknown reading {reading}."),
    };

    private async Task<AuthenticateResult> ByApiKey(string text)
    {
        if (ApiKeyText.Read(text) is not { } key)
            return AuthenticateResult.Fail("The API key is not well formed.");
        return await grains.GetGrain<IApiKeyGrain>(key.Id).Check(key.SecretHash) switch
        {
            ApiKeyCheck.Valid valid => Success(PersonOf(valid.Key)),
            ApiKeyCheck.Wrong => AuthenticateResult.Fail("The API key is not one of those there are."),
            ApiKeyCheck.Ended => AuthenticateResult.Fail("The API key was revoked or has expired."),
            var check => throw new InvalidOperationException($"Unknown check {check}."),
        };
    }

    private static ClaimsPrincipal PersonOf(ApiKey key) =>
        Person.Make(Schemes.Bearer, $"api-key:{key.Id}", key.Name, key.Roles, key.Scopes, key.OwnId);

    private AuthenticateResult Success(ClaimsPrincipal person) => AuthenticateResult.Success(new AuthenticationTicket(person, Scheme.Name));
}
