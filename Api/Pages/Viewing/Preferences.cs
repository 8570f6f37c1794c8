using LearningSessions.Api.Access;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace LearningSessions.Api.Pages.Viewing;

/// <summary>Keeps the language and the colours that a person chose, in cookies of their browser. Everybody who is signed in chooses, whatever else they may.</summary>
public static class Preferences
{
    /// <summary>Maps it.</summary>
    public static void MapPreferences(this IEndpointRouteBuilder pages) =>
        pages.MapPost("/preferences", Choose).WithName("ChoosePreferences").Needs(Policies.ReadSession);

    private static RedirectHttpResult Choose(
        [FromForm] string? language, [FromForm] string? theme, [FromForm] string? returnTo, HttpResponse response)
    {
        var cookie = new CookieOptions { MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, IsEssential = true };
        if (language is not null && PageTexts.Languages.Contains(language))
            response.Cookies.Append(Viewer.LanguageCookie, language, cookie);
        if (theme is "light" or "dark")
            response.Cookies.Append(Viewer.ThemeCookie, theme, cookie);
        else if (theme is "system")
            response.Cookies.Delete(Viewer.ThemeCookie);
        return TypedResults.LocalRedirect(RedirectHttpResult.IsLocalUrl(returnTo) ? returnTo! : "/");
    }
}
