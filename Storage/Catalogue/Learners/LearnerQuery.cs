namespace LearningSessions.Storage.Catalogue.Learners;

/// <summary>Which learners; by id.</summary>
public sealed record LearnerQuery : PageRequest
{
    /// <summary>Of this school.</summary>
    public string? School { get; init; }

    /// <summary>Of this class.</summary>
    public string? Level { get; init; }

    /// <summary>Text that id, school or class holds, in any case.</summary>
    public string? Search { get; init; }
}
