namespace LearningSessions.Storage.Catalogue.Cohorts;

/// <summary>Which named cohorts; by name.</summary>
public sealed record NamedCohortQuery : PageRequest
{
    /// <summary>Text that the name holds, in any case.</summary>
    public string? Search { get; init; }
}
