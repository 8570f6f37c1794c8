using LearningSessions.Grains.Interfaces.Chats.Audits;
using LearningSessions.Grains.Interfaces.Chats.Groups;
using LearningSessions.Storage.Catalogue.Sorting;

namespace LearningSessions.Storage.Catalogue.Chats;

/// <summary>Which conversations; the one that began last first.</summary>
public sealed record ChatQuery : SortedRequest
{
    /// <summary>Of this group.</summary>
    public ChatGroupId? Group { get; init; }

    /// <summary>Begun at this time or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Begun before this time.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Text that id, group, summary or topics hold, in any case.</summary>
    public string? Search { get; init; }

    /// <summary>Whether it was analysed.</summary>
    public bool? Analysed { get; init; }

    /// <summary>Whether somebody should look at it, for whatever reason.</summary>
    public bool Queued { get; init; }

    /// <summary>Somebody should look at it for this reason.</summary>
    public AuditReason? Queue { get; init; }

    /// <summary>Nobody but this person holds a claim on it at <see cref="Now"/>.</summary>
    public string? FreeFor { get; init; }

    /// <summary>The time at which claims are looked at, UTC.</summary>
    public DateTimeOffset Now { get; init; }
}
