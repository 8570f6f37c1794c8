using System.Globalization;
using LearningSessions.Api.Pages.Shared;
using LearningSessions.Grains.Interfaces.Deployment;
using LearningSessions.Grains.Interfaces.Statistics;
using Microsoft.AspNetCore.WebUtilities;

namespace LearningSessions.Api.Pages.Analytics;

/// <summary>Where the sessions stand that a number counts.</summary>
public static class SessionLinks
{
    /// <summary>The list of the sessions of a kind that began on some days; null where there is no such list.</summary>
    /// <param name="kind">Which kind.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="zone">Whose days.</param>
    /// <param name="more">Further filters of the list.</param>
    public static string? To(SessionKind kind, DateOnly from, DateOnly to, TimeZoneInfo zone, params (string Name, string? Value)[] more)
    {
        var place = kind switch
        {
            SessionKind.Call => "/recordings",
            SessionKind.Lesson => "/engagement",
            SessionKind.Live => "/live-sessions",
            _ => "/chats",
        };
        if (!Navigation.Groups.Any(group => group.Places.Any(each => each.Address == place)))
            return null;
        var (begin, end) = WindowRules.Bounds(from, to, zone);
        return QueryHelpers.AddQueryString(
            place,
            more.Where(filter => filter.Value is not null).Append(("from", Instant(begin))).Append(("until", Instant(end)))
                .Select(filter => KeyValuePair.Create(filter.Item1, filter.Item2)));
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
