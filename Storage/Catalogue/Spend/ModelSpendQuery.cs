namespace LearningSessions.Storage.Catalogue.Spend;

/// <summary>Which model calls are summed, and how.</summary>
/// <param name="By">By what.</param>
/// <param name="Zone">In which days begin and end.</param>
public sealed record ModelSpendQuery(SpendGrouping By, TimeZoneInfo Zone)
{
    /// <summary>Calls from this time on, inclusive.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Calls before this time, exclusive.</summary>
    public DateTimeOffset? Until { get; init; }
}
