using LearningSessions.Grains.Interfaces.Chats.Groups;

namespace LearningSessions.Storage.Catalogue.Chats;

/// <summary>Which conversations are counted.</summary>
/// <param name="Zone">In which days begin and end.</param>
public sealed record ChatStatisticsQuery(TimeZoneInfo Zone)
{
    /// <summary>Of this group.</summary>
    public ChatGroupId? Group { get; init; }

    /// <summary>Begun at this time or later.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Begun before this time.</summary>
    public DateTimeOffset? Until { get; init; }
}
