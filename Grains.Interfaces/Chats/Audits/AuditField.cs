namespace LearningSessions.Grains.Interfaces.Chats.Audits;

/// <summary>A part of an analysis that can be right or wrong.</summary>
[GenerateSerializer, Alias("AuditField")]
public enum AuditField
{
    /// <summary>The satisfaction; corrected by 0 to 10 or unknown.</summary>
    Satisfaction = 1,

    /// <summary>Whether it was resolved; corrected by yes, no or unknown.</summary>
    Resolved = 2,

    /// <summary>The summary; corrected by a text.</summary>
    Summary = 3,

    /// <summary>The improvements; corrected by a text.</summary>
    Improvements = 4,

    /// <summary>The topics; corrected by a list with commas.</summary>
    Topics = 5,

    /// <summary>The language; corrected by a BCP 47 code.</summary>
    Language = 6,

    /// <summary>How the person's messages sound; corrected by a text.</summary>
    Moods = 7,
}
