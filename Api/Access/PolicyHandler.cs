using LearningSessions.Grains.Interfaces.Access;
using Microsoft.AspNetCore.Authorization;

namespace LearningSessions.Api.Access;

/// <summary>Decides on a <see cref="Policy"/>: by role, by scope, and for tutors and learners by whose data it is.</summary>
public sealed class PolicyHandler : AuthorizationHandler<Policy>
{
    /// <inheritdoc />
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, Policy requirement)
    {
        if (context.User.Identity is not { IsAuthenticated: true })
            return;
        var roles = context.User.Roles().Intersect(requirement.Roles).ToArray();
        if (roles.Length == 0)
            context.Fail(new AuthorizationFailureReason(this, $"It needs the role {string.Join(" or ", requirement.Roles.Select(RoleNames.Of))}."));
        else if (!context.User.HasScopeFor(requirement.Name))
            context.Fail(new AuthorizationFailureReason(this, $"The token or key is narrowed to other scopes: {requirement.Name} is not among them."));
        else if (!Array.TrueForAll(roles, IsLimitedToItsOwn) || await IsOwn(context, roles))
            context.Succeed(requirement);
        else
            context.Fail(new AuthorizationFailureReason(this, "It is not your own. A list is asked for with your own id: tutor=…."));
    }

    private static bool IsLimitedToItsOwn(AccessRole role) => role is AccessRole.Tutor or AccessRole.Learner;

    private static async Task<bool> IsOwn(AuthorizationHandlerContext context, AccessRole[] roles)
    {
        if (context.Resource is not HttpContext http || context.User.OwnId() is not { } own)
            return false;
        foreach (var ownership in http.GetEndpoint()?.Metadata.GetOrderedMetadata<Ownership>() ?? [])
        {
            if (roles.Contains(ownership.Role) && await ownership.OwnerOf(http) == own)
                return true;
        }

        // Who one is, is one's own.
        return context.Requirements.Contains(Policies.ReadSession);
    }
}
