using System.Data.Common;
using LearningSessions.Storage.Catalogue;

namespace LearningSessions.Storage.Statistics;

/// <summary>One session as an input gives it.</summary>
/// <param name="At">When it began, UTC.</param>
/// <param name="Person">Who took part; null where nobody knows.</param>
/// <param name="Seconds">How long it was; null where unknown.</param>
/// <param name="Words">Words said; null where they are not counted.</param>
/// <param name="Satisfaction">0 to 10; null where there is none.</param>
/// <param name="Of">What it is counted under.</param>
internal sealed record SessionRow(DateTimeOffset At, string? Person, double? Seconds, long? Words, double? Satisfaction, SessionDimensions Of)
{
    public static SessionRow Read(DbDataReader reader) => new(
        reader.Time(0),
        reader.TextOrNull(1),
        reader.NumberOrNull(2),
        reader.IsDBNull(3) ? null : reader.GetInt64(3),
        reader.NumberOrNull(4),
        SessionDimensions.Read(reader, 5));
}
