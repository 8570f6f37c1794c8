using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.Catalogue.Reports;

/// <summary>Which reports; the newest first.</summary>
public sealed record ReportQuery : PageRequest
{
    /// <summary>Where the work stands.</summary>
    public WorkState? State { get; init; }
}
