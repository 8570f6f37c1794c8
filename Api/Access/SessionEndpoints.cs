using System.Security.Claims;
using LearningSessions.Grains.Interfaces.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LearningSessions.Api.Access;

/// <summary>Who one is.</summary>
public static class SessionEndpoints
{
    public static void MapSession(this IEndpointRouteBuilder app)
    {
        var session = app.MapGroup("/v1/session").WithTags("Session").Needs(Policies.ReadSession);
        session.MapGet("/", Get).WithName("GetSession");
        session.MapDelete("/", (Delegate)End).WithName("EndSession");
    }

    /// <summary>Who one is, and what scripts of a signed-in browser send with requests that change something.</summary>
    public static Ok<Session> Get(ClaimsPrincipal person, IAntiforgery antiforgery, HttpContext context)
    {
        var token = person.Identity!.AuthenticationType == Schemes.Cookie ? antiforgery.GetAndStoreTokens(context).RequestToken : null;
        return TypedResults.Ok(new Session(person.SubjectId(), person.ActingName(), [.. person.Roles()], person.OwnId(), token));
    }

    /// <summary>Signs a browser out. Tokens and API keys end in their own ways.</summary>
    public static async Task<NoContent> End(HttpContext context)
    {
        await context.SignOutAsync(Schemes.Cookie);
        return TypedResults.NoContent();
    }
}

/// <summary>Who one is.</summary>
/// <param name="Subject">For programs.</param>
/// <param name="Name">For people; what one does is remembered under it.</param>
/// <param name="Roles">What one is here.</param>
/// <param name="OwnId">The tutor or learner one is.</param>
/// <param name="AntiforgeryToken">What a signed-in browser sends as X-CSRF-Token with requests that change something.</param>
public sealed record Session(string Subject, string Name, IReadOnlyList<AccessRole> Roles, string? OwnId, string? AntiforgeryToken);
