using LearningSessions.Grains.Interfaces.Imports;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.Catalogue.Imports;

/// <summary>Which imports; the newest first.</summary>
public sealed record ImportQuery : PageRequest
{
    /// <summary>Of which kind.</summary>
    public ImportKind? Kind { get; init; }

    /// <summary>Where the work stands.</summary>
    public WorkState? State { get; init; }
}
