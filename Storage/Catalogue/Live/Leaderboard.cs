using System.Data.Common;
using LearningSessions.Grains.Interfaces.Learners;

namespace LearningSessions.Storage.Catalogue.Live;

/// <summary>Learners by words spoken in ended sessions, the most first.</summary>
internal static class Leaderboard
{
    private const string Select =
        "SELECT learner, CAST(SUM(words) AS BIGINT), COUNT(*), SUM(seconds) FROM live_session";

    public static async Task<IReadOnlyList<LeaderboardRow>> Read(IDatabase database, LeaderboardQuery query)
    {
        var rows = await new Selection(Select)
            .Where("ended_at >= @from", "from", UnixMicroseconds.From(query.From) ?? 0)
            .Where("ended_at < @until", "until", UnixMicroseconds.From(query.Until))
            .Where("class = @class", "class", query.Group)
            .Rows(database, "GROUP BY learner ORDER BY SUM(words) DESC, learner", query.Limit, Row);
        return [.. rows.Select(row => row with { Place = 1 + rows.Count(other => other.Words > row.Words) })];
    }

    private static LeaderboardRow Row(DbDataReader reader)
    {
        var (words, seconds) = (reader.GetInt64(1), reader.GetDouble(3));
        return new LeaderboardRow(0, LearnerId.From(reader.GetString(0)), words, reader.GetInt64(2), seconds > 0 ? Math.Round(words * 60 / seconds, 1) : 0);
    }
}
