using System.Security.Claims;
using LearningSessions.Grains.Interfaces.Access;

namespace LearningSessions.Api.Access;

/// <summary>Somebody who was let in, whichever way: the claims are the same for tokens, cookies and API keys.</summary>
public static class Person
{
    private const string Subject = "sub";
    private const string Name = "name";
    private const string Role = "role";
    private const string Scope = "scope";
    private const string Own = "own";

    /// <summary>Makes the principal.</summary>
    /// <param name="scheme">The way they came in.</param>
    /// <param name="subject">Who they are, for programs.</param>
    /// <param name="name">Who they are, for people.</param>
    /// <param name="roles">What they are here.</param>
    /// <param name="scopes">The only policies they may use; empty for all that their roles let pass.</param>
    /// <param name="ownId">The tutor or learner they are.</param>
    public static ClaimsPrincipal Make(
        string scheme, string subject, string name, IEnumerable<AccessRole> roles, IEnumerable<string> scopes, string? ownId)
    {
        var claims = new List<Claim> { new(Subject, subject), new(Name, name) };
        claims.AddRange(roles.Select(role => new Claim(Role, RoleNames.Of(role))));
        claims.AddRange(scopes.Select(scope => new Claim(Scope, scope)));
        if (ownId is not null)
            claims.Add(new Claim(Own, ownId));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, scheme, Name, Role));
    }

    /// <summary>The name under which what they do is remembered.</summary>
    public static string ActingName(this ClaimsPrincipal person) => person.FindFirstValue(Name) ?? throw NobodySignedIn();

    /// <summary>Who they are, for programs.</summary>
    public static string SubjectId(this ClaimsPrincipal person) => person.FindFirstValue(Subject) ?? throw NobodySignedIn();

    /// <summary>The tutor or learner they are.</summary>
    public static string? OwnId(this ClaimsPrincipal person) => person.FindFirstValue(Own);

    /// <summary>What they are here.</summary>
    public static IEnumerable<AccessRole> Roles(this ClaimsPrincipal person)
    {
        foreach (var claim in person.FindAll(Role))
        {
            if (RoleNames.TryRead(claim.Value, out var role))
                yield return role;
        }
    }

    /// <summary>Whether they may use a policy as far as their scopes say.</summary>
    public static bool HasScopeFor(this ClaimsPrincipal person, string policy) =>
        !person.HasClaim(claim => claim.Type == Scope) || person.HasClaim(Scope, policy);

    /// <summary>Whether they may use what a policy guards.</summary>
    public static bool May(this ClaimsPrincipal person, Policy policy) => person.Roles().Any(policy.Roles.Contains) && person.HasScopeFor(policy.Name);

    private static InvalidOperationException NobodySignedIn() => new("Nobody is signed in: the endpoint names no policy.");
}
