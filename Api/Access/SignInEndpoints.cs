using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LearningSessions.Api.Access;

/// <summary>The sign-in page: exchanges a link for the cookie of a browser.</summary>
public static class SignInEndpoints
{
    /// <summary>Where it is.</summary>
    public const string Address = "/sign-in";

    public static void MapSignIn(this IEndpointRouteBuilder app) =>
        app.MapGet(Address, SignIn).AllowAnonymous().ExcludeFromDescription();

    private static async Task<ContentHttpResult> SignIn(string? token, SignInLinks links, IOptions<AccessOptions> options, HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!options.Value.IsLocal)
            return Page(StatusCodes.Status200OK, "Sign in through your organisation", "This product takes the tokens of an issuer. Open it through the address that your organisation gave you.");
        if (token is null)
            return Page(StatusCodes.Status200OK, "Sign in", "Open the link that the product printed when it was started, or print a fresh one with ./run.sh --sign-in.");
        if (links.Use(token) is not TokenReading.Good good)
            return Page(StatusCodes.Status401Unauthorized, "This link does not count", "It was used already, is too old, or was made before the product was started. Print a fresh one with ./run.sh --sign-in.");
        await context.SignInAsync(Schemes.Cookie, good.Person);
        // A page that goes on by itself, not a redirect: a strict cookie is not sent along where another site led here.
        return Page(StatusCodes.Status200OK, "Signed in", "You are signed in.", goOn: true);
    }

    private static ContentHttpResult Page(int status, string title, string text, bool goOn = false)
    {
        var encoder = HtmlEncoder.Default;
        var refresh = goOn ? """<meta http-equiv="refresh" content="0;url=/">""" : "";
        var link = goOn ? """<p><a href="/">Go on</a></p>""" : "";
        return TypedResults.Content(
            $"""
            <!doctype html>
            <html lang="en">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">{refresh}<title>{encoder.Encode(title)}</title></head>
            <body><main><h1>{encoder.Encode(title)}</h1><p>{encoder.Encode(text)}</p>{link}</main></body>
            </html>
            """,
            "text/html",
            Encoding.UTF8,
            status);
    }
}
