namespace LearningSessions.Storage.Statistics;

/// <summary>Of which sessions a row of a day is.</summary>
internal static class DayScope
{
    /// <summary>Of all of a kind: what most people ask for, and short however many groups there are.</summary>
    public const int All = 0;

    /// <summary>Of those of one group, subject and level.</summary>
    public const int Each = 1;
}
