using System.ComponentModel.DataAnnotations;

namespace LearningSessions.Grains.Chats.Audits;

/// <summary>Which analyses people should look at: the section <c>Chats:Audits</c>.</summary>
public sealed class AuditOptions
{
    /// <summary>The share of analyses that is drawn at random, 0 to 1. Default 0.05.</summary>
    [Range(0, 1)]
    public double RandomShare { get; set; } = 0.05;

    /// <summary>Analyses less sure than this, 0 to 1. Default 0.5; 0 takes none.</summary>
    [Range(0, 1)]
    public double LowConfidence { get; set; } = 0.5;

    /// <summary>Points of satisfaction between model and rules from which on they disagree, 1 to 11. Default 3; 11 takes none.</summary>
    [Range(1, 11)]
    public int Disagreement { get; set; } = 3;

    /// <summary>A satisfaction of this or less, -1 to 10. Default 3; -1 takes none.</summary>
    [Range(-1, 10)]
    public int LowSatisfaction { get; set; } = 3;

    /// <summary>How long a claim lasts. Default 20 min.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "1.00:00:00")]
    public TimeSpan ClaimFor { get; set; } = TimeSpan.FromMinutes(20);
}
