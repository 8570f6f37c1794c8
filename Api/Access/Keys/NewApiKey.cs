using System.ComponentModel.DataAnnotations;
using LearningSessions.Api.Input;
using LearningSessions.Grains.Interfaces.Access;

namespace LearningSessions.Api.Access.Keys;

/// <summary>Asks for an API key.</summary>
public sealed record NewApiKey
{
    /// <summary>What it is for; 1 to 200 characters.</summary>
    [Required]
    public string? Name { get; init; }

    /// <summary>What it may be: admin, reviewer, operator, ingest, tutor or learner; at least one.</summary>
    [Required]
    public IReadOnlyList<AccessRole>? Roles { get; init; }

    /// <summary>The only policies it may use of those that its roles let pass, such as recordings.submit; left out, all of them.</summary>
    public IReadOnlyList<string?>? Scopes { get; init; }

    /// <summary>The tutor or learner whose data it may read; needed with these roles.</summary>
    public string? OwnId { get; init; }

    /// <summary>From when on it is refused; left out, never.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>What is wrong with it.</summary>
    public Faults Check(DateTimeOffset now)
    {
        var faults = new Faults()
            .Note("name", InputRules.Name(Name))
            .Note("roles", Roles is { Count: > 0 } ? null : $"must hold at least one of {string.Join(", ", RoleNames.All)}")
            .Note("expiresAt", ExpiresAt <= now ? "must not be past" : null)
            .Note("scopes", Scopes is { Count: 0 } ? "must name a policy, or be left out for all that the roles let pass" : null);
        foreach (var scope in Scopes ?? [])
            faults.Note("scopes", scope is not null && Policies.Exists(scope) ? null : $"must be among {string.Join(", ", Policies.All.Select(policy => policy.Name).Order(StringComparer.Ordinal))}");
        if (OwnId is not null)
            faults.Id("ownId", OwnId);
        else if (Roles?.Any(role => role is AccessRole.Tutor or AccessRole.Learner) == true)
            faults.Note("ownId", "is needed with the role tutor or learner");
        return faults;
    }
}

/// <summary>A new API key.</summary>
/// <param name="Key">What people may see of it.</param>
/// <param name="Secret">The whole key, shown this once: send it as Authorization: Bearer.</param>
public sealed record CreatedApiKey(ApiKey Key, string Secret);
