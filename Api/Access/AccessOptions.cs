using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Api.Access;

/// <summary>Who is let in. Without an issuer the product serves one machine: addresses of this machine only, and tokens of its own key.</summary>
public sealed class AccessOptions : IValidatableObject
{
    /// <summary>The <c>iss</c> of tokens that are accepted; null for one machine without an issuer.</summary>
    public string? Issuer { get; set; }

    /// <summary>The <c>aud</c> that tokens must hold.</summary>
    [Required(AllowEmptyStrings = false)]
    public string Audience { get; set; } = "learning-sessions";

    /// <summary>A file with the issuer's public keys, a JSON Web Key Set (RFC 7517); read again when it changes.</summary>
    public string? KeysFile { get; set; }

    /// <summary>The claim with the roles: a text or a list of texts.</summary>
    [Required(AllowEmptyStrings = false)]
    public string RoleClaim { get; set; } = "roles";

    /// <summary>The claim with the id of the tutor or learner that somebody is.</summary>
    [Required(AllowEmptyStrings = false)]
    public string OwnIdClaim { get; set; } = "sub";

    /// <summary>How far the issuer's clock may be off; 0 to 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:05:00")]
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the tokens of the local key last; 1 minute to 30 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan LocalTokenLifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>How long a sign-in link can be used; 1 minute to 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "01:00:00")]
    public TimeSpan SignInLinkLifetime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long a browser stays signed in without being used; 5 minutes to 30 days.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "30.00:00:00")]
    public TimeSpan SessionLifetime { get; set; } = TimeSpan.FromHours(12);

    /// <summary>The key of this deployment in the place of the file in the data folder: 32 random bytes as base64url. Whoever knows it signs in as anybody; give it
    /// as an environment variable. The same for every API of a cluster, whose cookies it seals too.</summary>
    public string? LocalKey { get; set; }

    /// <summary>Says that the addresses it listens on are published to this machine only, as a container's are by
    /// <c>-p 127.0.0.1:5080:5080</c>: then it may listen on all of them without an issuer. Default no.</summary>
    public bool PublishedOnLoopback { get; set; }

    /// <summary>Whether this is one machine without an issuer.</summary>
    public bool IsLocal => Issuer is null;

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Issuer is { } issuer && string.IsNullOrWhiteSpace(issuer))
            yield return new ValidationResult("Access:Issuer must not be blank: leave it out to serve this machine only.", [nameof(Issuer)]);
        if (Issuer is not null && KeysFile is null)
            yield return new ValidationResult("Access:Issuer needs Access:KeysFile, a file with the issuer's public keys (JWKS).", [nameof(KeysFile)]);
        if (Issuer is null && KeysFile is not null)
            yield return new ValidationResult("Access:KeysFile needs Access:Issuer: whose keys are they?", [nameof(Issuer)]);
        if (LocalKey is not null && !Access.LocalKey.TryRead(LocalKey, out _))
            yield return new ValidationResult("Access:LocalKey is no key: give 32 random bytes as base64url.", [nameof(LocalKey)]);
        if (KeysFile is not null && IssuerKeys.FaultOf(KeysFile) is { } fault)
            yield return new ValidationResult($"Access:KeysFile {KeysFile}: {fault}", [nameof(KeysFile)]);
    }
}
