using LearningSessions.Grains.Interfaces.Access;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace LearningSessions.Api.Access;

/// <summary>Makes tokens with the key of this machine.</summary>
public static class LocalTokens
{
    /// <summary>The <c>iss</c> of these tokens.</summary>
    public const string Issuer = "learning-sessions-local";

    /// <summary>The <c>typ</c> of a token that is sent with requests.</summary>
    public const string AccessType = "at+jwt";

    /// <summary>The <c>typ</c> of a token in a sign-in link.</summary>
    public const string SignInType = "sign-in+jwt";

    /// <summary>The <c>typ</c> of the token of a live session.</summary>
    public const string LiveType = "live+jwt";

    /// <summary>A bearer token.</summary>
    /// <param name="key">The key of this machine.</param>
    /// <param name="options">Audience, claims and lifetime.</param>
    /// <param name="role">What the bearer may be.</param>
    /// <param name="subject">Who the bearer is; for a tutor or a learner, their id.</param>
    /// <param name="now">UTC.</param>
    public static string Access(LocalKey key, AccessOptions options, AccessRole role, string subject, DateTimeOffset now) =>
        Make(key, options, AccessType, role, subject, now, options.LocalTokenLifetime);

    /// <summary>A token for one sign-in of a browser.</summary>
    public static string SignIn(LocalKey key, AccessOptions options, AccessRole role, string subject, DateTimeOffset now) =>
        Make(key, options, SignInType, role, subject, now, options.SignInLinkLifetime);

    /// <summary>A token for one session of live speech.</summary>
    /// <param name="key">The key of this deployment.</param>
    /// <param name="options">Audience and claims.</param>
    /// <param name="session">The session's id.</param>
    /// <param name="now">UTC.</param>
    /// <param name="lifetime">How long it counts.</param>
    public static string Live(LocalKey key, AccessOptions options, string session, DateTimeOffset now, TimeSpan lifetime) =>
        Make(key, options, LiveType, AccessRole.Learner, session, now, lifetime);

    private static string Make(
        LocalKey key, AccessOptions options, string type, AccessRole role, string subject, DateTimeOffset now, TimeSpan lifetime) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = options.Audience,
            TokenType = type,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + lifetime).UtcDateTime,
            Claims = new Dictionary<string, object>
            {
                ["sub"] = subject,
                [options.OwnIdClaim] = subject,
                [options.RoleClaim] = RoleNames.Of(role),
                ["jti"] = Guid.NewGuid().ToString("n"),
            },
            SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(key.Secret.ToArray()), SecurityAlgorithms.HmacSha256),
        });
}
