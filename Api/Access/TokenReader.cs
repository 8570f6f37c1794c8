using System.Security.Claims;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LearningSessions.Api.Access;

/// <summary>
/// Reads JSON Web Tokens. Which algorithms count follows from whose keys they are, never from the token: HS256 for the key of this machine,
/// RS256 and ES256 for an issuer's public keys. <c>iss</c>, <c>aud</c>, <c>exp</c>, <c>nbf</c> and <c>typ</c> are checked; tokens without signature and
/// encrypted tokens are refused.
/// </summary>
public sealed class TokenReader(IOptions<AccessOptions> options, LocalKeySource localKey, IssuerKeys issuerKeys, TimeProvider time)
{
    private const int MaxTokenLength = 16 * 1024;
    private static readonly string[] IssuerTypes = [LocalTokens.AccessType, "JWT", "application/at+jwt"];

    private readonly JsonWebTokenHandler handler = new() { MaximumTokenSizeInBytes = MaxTokenLength };

    /// <summary>Reads a bearer token.</summary>
    public TokenReading ReadAccess(string token) => options.Value.IsLocal
        ? Read(token, LocalRules([LocalTokens.AccessType]), Schemes.Bearer)
        : Read(token, IssuerRules(), Schemes.Bearer);

    /// <summary>Reads the token of a sign-in link, whose person will carry a cookie.</summary>
    public TokenReading ReadSignIn(string token) => options.Value.IsLocal
        ? Read(token, LocalRules([LocalTokens.SignInType]), Schemes.Cookie)
        : new TokenReading.Bad("Sign-in links are for a product without an issuer.");

    /// <summary>Reads the token of a live session, whose subject is the session; it is of the key of this deployment, whoever issues the others.</summary>
    public TokenReading ReadLive(string token) => Read(token, LocalRules([LocalTokens.LiveType]), Schemes.Bearer);

    private TokenReading Read(string token, TokenValidationParameters rules, string scheme)
    {
        // Two dots make a signed token; four an encrypted one, which nobody may send here.
        if (token.Length > MaxTokenLength || token.AsSpan().Count('.') != 2)
            return new TokenReading.Bad("It is no signed JSON Web Token.");
        var result = handler.ValidateToken(token, rules);
        return result.IsValid && result.SecurityToken is JsonWebToken read ? PersonOf(read, scheme) : new TokenReading.Bad(ReasonOf(result.Exception));
    }

    private TokenReading PersonOf(JsonWebToken token, string scheme)
    {
        if (string.IsNullOrWhiteSpace(token.Subject))
            return new TokenReading.Bad("It names nobody (sub).");
        var roles = Texts(token, options.Value.RoleClaim).Where(name => RoleNames.TryRead(name, out _)).Select(RoleOf).Distinct();
        var scopes = Texts(token, "scope").SelectMany(text => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(Policies.Exists);
        var name = Texts(token, "name").FirstOrDefault(text => !string.IsNullOrWhiteSpace(text)) ?? token.Subject;
        var person = Person.Make(scheme, token.Subject, name, roles, scopes, Texts(token, options.Value.OwnIdClaim).FirstOrDefault());
        return new TokenReading.Good(person, token.Id, Utc(token.IssuedAt), Utc(token.ValidTo));
    }

    private TokenValidationParameters LocalRules(string[] types) =>
        Rules(LocalTokens.Issuer, types, [SecurityAlgorithms.HmacSha256], [new SymmetricSecurityKey(localKey.Key.Secret.ToArray())]);

    private TokenValidationParameters IssuerRules() =>
        Rules(options.Value.Issuer!, IssuerTypes, [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.EcdsaSha256], issuerKeys.Current());

    private TokenValidationParameters Rules(string issuer, string[] types, string[] algorithms, IEnumerable<SecurityKey> keys) => new()
    {
        ValidIssuer = issuer,
        ValidAudience = options.Value.Audience,
        ValidTypes = types,
        ValidAlgorithms = algorithms,
        IssuerSigningKeys = keys,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        RequireAudience = true,
        LifetimeValidator = IsInForce,
    };

    private bool IsInForce(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters rules)
    {
        var (now, skew) = (time.GetUtcNow().UtcDateTime, options.Value.ClockSkew);
        return expires is { } end && end > now - skew && !(notBefore > now + skew);
    }

    private static string ReasonOf(Exception? fault) => fault switch
    {
        SecurityTokenInvalidLifetimeException => "It has expired, is not valid yet, or states no end (exp).",
        SecurityTokenInvalidIssuerException => "It is of another issuer (iss).",
        SecurityTokenInvalidAudienceException => "It is meant for somebody else (aud).",
        SecurityTokenInvalidTypeException => "It is of another type (typ).",
        SecurityTokenInvalidAlgorithmException => "It is signed with an algorithm that does not count here.",
        SecurityTokenSignatureKeyNotFoundException or SecurityTokenInvalidSignatureException => "Its signature is not by a key that counts here.",
        _ => "It is not valid.",
    };

    private static IEnumerable<string> Texts(JsonWebToken token, string type) =>
        token.Claims.Where(claim => claim.Type == type && claim.ValueType == ClaimValueTypes.String).Select(claim => claim.Value);

    private static Grains.Interfaces.Access.AccessRole RoleOf(string name) => RoleNames.TryRead(name, out var role) ? role : default;

    private static DateTimeOffset Utc(DateTime time) => new(DateTime.SpecifyKind(time, DateTimeKind.Utc));
}
