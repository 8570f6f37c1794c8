using System.Data.Common;

namespace LearningSessions.Storage.Statistics;

/// <summary>A topic of one session.</summary>
/// <param name="Topic">What it is called.</param>
/// <param name="Mentions">How often it came up.</param>
/// <param name="Of">What the session is counted under.</param>
internal sealed record TopicRow(string Topic, long Mentions, SessionDimensions Of)
{
    public static TopicRow Read(DbDataReader reader) => new(reader.GetString(0), reader.GetInt64(1), SessionDimensions.Read(reader, 2));
}
