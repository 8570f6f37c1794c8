using LearningSessions.Api.Pages.Shared;
using LearningSessions.Api.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace LearningSessions.Api.Access;

/// <summary>Answers those who are not let in with problem documents; a browser that wants a page is led to the sign-in page, and whoever
/// is not of the dashboard from its first page to their own.</summary>
public sealed class RefusalHandler : IAuthorizationMiddlewareResultHandler
{
    /// <inheritdoc />
    public async Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
            await next(context);
        else if (authorizeResult.Forbidden && IsStart(context.Request) && Navigation.HomeOf(context.User.May) is not "/" and var home)
            context.Response.Redirect(home);
        else if (authorizeResult.Forbidden)
            await ProblemAnswers.For(context, ProblemTypes.NotAllowed.Because(ReasonOf(authorizeResult))).ExecuteAsync(context);
        else if (WantsPage(context.Request))
            context.Response.Redirect(SignInEndpoints.Address);
        else
            await Challenge(context);
    }

    private static async Task Challenge(HttpContext context)
    {
        // A failed authentication is told only to who tried one.
        var failure = (await context.AuthenticateAsync()).Failure?.Message;
        context.Response.Headers.WWWAuthenticate = failure is null ? "Bearer" : $"Bearer error=\"invalid_token\", error_description=\"{failure}\"";
        await ProblemTypes.SignInNeeded.Because(failure ?? "Send Authorization: Bearer with a token or an API key.").ExecuteAsync(context);
    }

    private static bool IsStart(HttpRequest request) => request.Path == "/" && WantsPage(request);

    private static bool WantsPage(HttpRequest request) =>
        HttpMethods.IsGet(request.Method)
        && request.Headers.Authorization.Count == 0
        && !request.Path.StartsWithSegments("/v1", StringComparison.OrdinalIgnoreCase)
        && request.GetTypedHeaders().Accept.Any(type => type.MediaType == "text/html");

    private static string ReasonOf(PolicyAuthorizationResult result) =>
        string.Join(' ', result.AuthorizationFailure?.FailureReasons.Select(reason => reason.Message) ?? []) is { Length: > 0 } reasons
            ? reasons
            : "You may not do this.";
}
