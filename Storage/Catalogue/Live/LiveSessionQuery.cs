using LearningSessions.Grains.Interfaces.Live;

namespace LearningSessions.Storage.Catalogue.Live;

/// <summary>Which sessions of live speech; the newest first.</summary>
public sealed record LiveSessionQuery : PageRequest
{
    /// <summary>Of which learner.</summary>
    public string? Learner { get; init; }

    /// <summary>Of which class or school.</summary>
    public string? Group { get; init; }

    /// <summary>Where they stand.</summary>
    public LiveStatus? Status { get; init; }
}
