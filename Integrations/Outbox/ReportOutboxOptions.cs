using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Integrations.Outbox;

/// <summary>Where reports are put.</summary>
public sealed class ReportOutboxOptions
{
    /// <summary>The folder of the reports; made when missing. In a cluster all silos must share it.</summary>
    [Required]
    public string Folder { get; set; } = "";
}
