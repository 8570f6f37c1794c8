using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.Catalogue.Clips;

/// <summary>Which passes over clips; the newest first.</summary>
public sealed record ClipPassQuery : PageRequest
{
    /// <summary>Where the work stands.</summary>
    public WorkState? State { get; init; }
}
