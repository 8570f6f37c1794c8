using LearningSessions.Api.Problems;
using Microsoft.AspNetCore.Antiforgery;

namespace LearningSessions.Api.Access;

/// <summary>Requests that come with the cookie of a signed-in browser: those that change something must prove that a page of ours made them.</summary>
public static class CookieRequests
{
    /// <summary>The header that scripts of our pages send; forms send the field <c>__RequestVerificationToken</c>.</summary>
    public const string TokenHeader = "X-CSRF-Token";

    /// <summary>Refuses forged ones. Comes after authentication.</summary>
    public static IApplicationBuilder UseAntiforgeryForCookies(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.User.Identity?.AuthenticationType != Schemes.Cookie || IsHarmless(context.Request.Method) || await IsOurs(context))
            await next(context);
        else
            await ProblemTypes.Forged.Because($"Send the header {TokenHeader} with antiforgeryToken of GET /v1/session.").ExecuteAsync(context);
    });

    private static bool IsHarmless(string method) =>
        HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);

    private static async Task<bool> IsOurs(HttpContext context)
    {
        if (context.Request.Headers["Sec-Fetch-Site"] is [{ } site] && site is not ("same-origin" or "none"))
            return false;
        if (context.IsStreamedForm())
            return true;
        // A multipart form would be read whole to find its token: uploads send the header.
        var isSmallForm = context.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true;
        if (!isSmallForm && context.Request.Headers[TokenHeader].Count == 0)
            return false;
        return await context.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(context);
    }
}
