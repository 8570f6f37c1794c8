using LearningSessions.Grains.Interfaces.Chats;
using LearningSessions.Grains.Interfaces.Chats.Audits;
using LearningSessions.Grains.Interfaces.Chats.Groups;
using LearningSessions.Grains.Interfaces.Work;

namespace LearningSessions.Storage.Catalogue.Chats;

/// <summary>A conversation in a list. What people corrected stands in the place of what the analysis says.</summary>
public sealed record ChatRow
{
    /// <summary>Its id.</summary>
    public required ChatId Id { get; init; }

    /// <summary>What it is grouped by; null when unknown.</summary>
    public ChatGroupId? Group { get; init; }

    /// <summary>The first message, UTC.</summary>
    public DateTimeOffset StartedAt { get; init; }

    /// <summary>The last message, UTC.</summary>
    public DateTimeOffset LastAt { get; init; }

    /// <summary>How many messages.</summary>
    public int Messages { get; init; }

    /// <summary>How often it was analysed.</summary>
    public int Analyses { get; init; }

    /// <summary>The newest analysis, UTC; null before the first.</summary>
    public DateTimeOffset? AnalysedAt { get; init; }

    /// <summary>Who made it: offline, or a model's name.</summary>
    public string? Analyst { get; init; }

    /// <summary>BCP 47; null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>0 to 10; null when unknown.</summary>
    public int? Satisfaction { get; init; }

    /// <summary>Whether a person judged the satisfaction.</summary>
    public bool IsCorrected { get; init; }

    /// <summary>Whether it was resolved; null when unknown.</summary>
    public bool? Resolved { get; init; }

    /// <summary>What it is about.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>What to know besides.</summary>
    public IReadOnlyList<ChatNotice> Flags { get; init; } = [];

    /// <summary>How sure the analyst is, 0 to 1.</summary>
    public double? Confidence { get; init; }

    /// <summary>US dollars of all its model calls; null when unknown.</summary>
    public decimal? Cost { get; init; }

    /// <summary>Why somebody should look at it.</summary>
    public IReadOnlyList<AuditReason> Queues { get; init; } = [];

    /// <summary>Who claimed it last; null when nobody did.</summary>
    public string? ClaimedBy { get; init; }

    /// <summary>Until when that claim lasts, UTC.</summary>
    public DateTimeOffset? ClaimedUntil { get; init; }

    /// <summary>Where its analysis stands; null when none was asked for.</summary>
    public WorkState? State { get; init; }
}
