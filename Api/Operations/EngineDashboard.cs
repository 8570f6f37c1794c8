#if ORLEANS
using LearningSessions.Api.Access;
using Microsoft.AspNetCore.Authorization;
using Orleans.Dashboard;
#endif

namespace LearningSessions.Api.Operations;

/// <summary>Orleans' own dashboard. The embedded engine has none.</summary>
public static class EngineDashboard
{
    /// <summary>Where it is.</summary>
    public const string Address = "/ops/orleans";

    /// <summary>Maps it for operators; what single actors hold is for admins.</summary>
    public static void MapEngineDashboard(this IEndpointRouteBuilder app)
    {
#if ORLEANS
        var dashboard = app.MapOrleansDashboard(Address).Needs(Policies.SeeEngine).ExcludeFromDescription();
        ((IEndpointConventionBuilder)dashboard).Add(endpoint =>
        {
            if (endpoint is RouteEndpointBuilder { RoutePattern.RawText: $"{Address}/GrainState" })
                endpoint.Metadata.Add(new AuthorizeAttribute(Policies.SeeStates.Name));
        });
#endif
    }
}
