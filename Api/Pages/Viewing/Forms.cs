using LearningSessions.Api.Problems;
using Microsoft.AspNetCore.Antiforgery;

namespace LearningSessions.Api.Pages.Viewing;

/// <summary>Endpoints that take the forms of pages.</summary>
public static class Forms
{
    /// <summary>Checks the token against forgery where the endpoint binds no field of the form; where it does, binding checks it.</summary>
    public static RouteHandlerBuilder WithForm(this RouteHandlerBuilder endpoint) => endpoint.AddEndpointFilter(async (context, next) =>
        await context.HttpContext.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context.HttpContext)
            ? await next(context)
            : ProblemTypes.InvalidRequest.Because("The form's anti-forgery token is missing or too old. Open the page again, then repeat what you did."));
}
