using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Integrations.Outbox;

/// <summary>Where the outbox lies.</summary>
public sealed class OutboxOptions
{
    /// <summary>The folder of the messages; made when missing. In a cluster all silos must share it.</summary>
    [Required]
    public string Folder { get; set; } = "";
}
