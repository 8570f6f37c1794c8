using LearningSessions.Api.Pages.Shared;
using LearningSessions.Api.Pages.SignIn;
using LearningSessions.Api.Pages.Viewing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Access;

/// <summary>The sign-in page: exchanges a link for the cookie of a browser. And the way out.</summary>
public static class SignInEndpoints
{
    /// <summary>Where it is.</summary>
    public const string Address = "/sign-in";

    /// <summary>Where a browser is signed out.</summary>
    public const string OutAddress = "/sign-out";

    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet(Address, SignIn).AllowAnonymous().ExcludeFromDescription();
        app.MapPost(OutAddress, (Delegate)SignOut).WithName("SignOut").WithForm().Needs(Policies.ReadSession).ExcludeFromDescription();
    }

    private static async Task<RazorComponentResult<SignInPage>> SignIn(
        string? token, string? ended, SignInLinks links, IOptions<AccessOptions> options, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!options.Value.IsLocal)
            return Page("elsewhere");
        if (token is null)
            return Page(ended is null ? "open" : "ended");
        if (links.Use(token) is not TokenReading.Good good)
            return Page("useless", StatusCodes.Status401Unauthorized);
        await context.SignInAsync(Schemes.Cookie, good.Person);
        return Page("done", goOn: Navigation.HomeOf(good.Person.May));
    }

    private static async Task<RedirectHttpResult> SignOut(HttpContext context)
    {
        await context.SignOutAsync(Schemes.Cookie);
        return TypedResults.LocalRedirect($"{Address}?ended=1");
    }

    private static RazorComponentResult<SignInPage> Page(string text, int status = StatusCodes.Status200OK, string goOn = "/") =>
        new(new { Text = text, GoOn = goOn }) { StatusCode = status };
}
