using System.Globalization;
using System.Security.Claims;
using LearningSessions.Api.Access;
using Microsoft.AspNetCore.WebUtilities;

namespace LearningSessions.Api.Pages.Viewing;

/// <summary>Who looks at a page, and how they want it: language, colours, the address they are at.</summary>
/// <param name="accessor">Gives the request.</param>
public sealed class Viewer(IHttpContextAccessor accessor)
{
    /// <summary>The cookie that keeps the language a person chose.</summary>
    public const string LanguageCookie = "language";

    /// <summary>The cookie that keeps the colours a person chose.</summary>
    public const string ThemeCookie = "theme";

    private PageTexts? texts;

    /// <summary>One of <see cref="PageTexts.Languages"/>: what the person chose, else what the browser asks for first of those there are.</summary>
    public string Language => Request.Cookies[LanguageCookie] is { } chosen && PageTexts.Languages.Contains(chosen)
        ? chosen
        : Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(each => each.Quality ?? 1)
            .Select(each => each.Value.ToString().Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(PageTexts.Languages.Contains) ?? PageTexts.Languages[0];

    /// <summary>light or dark, as the person chose; null where the system decides.</summary>
    public string? Theme => Request.Cookies[ThemeCookie] is "light" or "dark" ? Request.Cookies[ThemeCookie] : null;

    /// <summary>Whether somebody is signed in.</summary>
    public bool IsSignedIn => Person.Identity is { IsAuthenticated: true };

    /// <summary>The path of the page.</summary>
    public string Path => Request.Path;

    /// <summary>The page's own address with its query.</summary>
    public string Address => Request.Path + Request.QueryString;

    /// <summary>How numbers are written.</summary>
    public CultureInfo Culture => CultureInfo.GetCultureInfo(Language);

    private HttpRequest Request => accessor.HttpContext?.Request ?? throw new InvalidOperationException("Pages are made for requests.");

    private ClaimsPrincipal Person => accessor.HttpContext?.User ?? new ClaimsPrincipal();

    private PageTexts Texts => texts ??= PageTexts.In(Language);

    /// <summary>A text.</summary>
    public string this[string key] => Texts.Say(key);

    /// <summary>A text with its places filled in.</summary>
    public string Say(string key, params ReadOnlySpan<(string Place, string Value)> values) => Texts.Say(key, values);

    /// <summary>The name of an enum's member: the text <c>Type.Member</c>, or the member's own name where there is none.</summary>
    public string Of<TEnum>(TEnum member)
        where TEnum : struct, Enum => Texts.Has($"{typeof(TEnum).Name}.{member}") ? Texts.Say($"{typeof(TEnum).Name}.{member}") : member.ToString();

    /// <summary>The name of a step of work: the text <c>step.Name</c>, or the step's own name where there is none.</summary>
    public string Step(string step) => Texts.Has("step." + step) ? Texts.Say("step." + step) : step;

    /// <summary>The learner they are, where they are nothing else; else null.</summary>
    public string? OwnId => Person.Roles().ToList() is [Grains.Interfaces.Access.AccessRole.Learner] ? Person.OwnId() : null;

    /// <summary>Whether they may use what a policy guards, so that nobody is offered what would be refused.</summary>
    public bool May(Policy policy) => Person.May(policy);

    /// <summary>Where they begin.</summary>
    public string Home => Shared.Navigation.HomeOf(May);

    /// <summary>A number, or a dash where it is unknown.</summary>
    public string Number(double? value, int decimals = 0) =>
        value is { } known ? known.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), Culture) : "–";

    /// <summary>US dollars, or a dash where they are unknown.</summary>
    public string Money(decimal? dollars) => dollars is { } known ? known.ToString("#,##0.00####", Culture) + " US$" : "–";

    /// <summary>A share of 1 in whole percents, or a dash where it is unknown.</summary>
    public string Percent(double? share) => share is { } known ? Math.Round(known * 100).ToString("N0", Culture) + " %" : "–";

    /// <summary>Seconds as m:ss or h:mm:ss, or a dash where they are unknown.</summary>
    public static string Length(double? seconds) => seconds is { } known
        ? (known >= 3600 ? string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(known / 3600)}:") : "") + TimeSpan.FromSeconds(known).ToString(known >= 3600 ? @"mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture)
        : "–";

    /// <summary>The page's own address with one value of its query changed, or taken out where null.</summary>
    public string With(string name, string? value) => With((name, value));

    /// <summary>The page's own address with values of its query changed, or taken out where null.</summary>
    public string With(params (string Name, string? Value)[] changes)
    {
        var rest = QueryHelpers.ParseQuery(Request.QueryString.Value).Where(pair => changes.All(change => change.Name != pair.Key))
            .SelectMany(pair => pair.Value, (pair, each) => KeyValuePair.Create(pair.Key, each));
        return QueryHelpers.AddQueryString(Path, rest.Concat(changes.Where(change => change.Value is not null).Select(change => KeyValuePair.Create(change.Name, change.Value))));
    }

    /// <summary>A value of the query; null where it is absent or blank.</summary>
    public string? Asked(string name) => Request.Query[name].FirstOrDefault() is { Length: > 0 } value ? value : null;
}
