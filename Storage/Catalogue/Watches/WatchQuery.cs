using LearningSessions.Grains.Interfaces.Watches;

namespace LearningSessions.Storage.Catalogue.Watches;

/// <summary>Which learners at risk; those who became so last first.</summary>
public sealed record WatchQuery : PageRequest
{
    /// <summary>For whom this rule holds.</summary>
    public RiskRule? Rule { get; init; }

    /// <summary>Of which named cohort.</summary>
    public string? Cohort { get; init; }

    /// <summary>Of which school.</summary>
    public string? School { get; init; }

    /// <summary>Of which class.</summary>
    public string? Level { get; init; }

    /// <summary>At risk since this time or later.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Text that id, school or class holds, in any case.</summary>
    public string? Search { get; init; }
}
