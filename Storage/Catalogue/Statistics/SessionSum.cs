using System.Data.Common;
using LearningSessions.Grains.Interfaces.Statistics;

namespace LearningSessions.Storage.Catalogue.Statistics;

/// <summary>Sums over sessions, and over how many of them each is.</summary>
internal readonly record struct SessionSum(long Sessions, long Timed, double Seconds, long Worded, long Words, long Rated, double Satisfaction)
{
    public static SessionSum Read(DbDataReader reader, int first) => new(
        reader.GetInt64(first),
        reader.GetInt64(first + 1),
        reader.GetDouble(first + 2),
        reader.GetInt64(first + 3),
        reader.GetInt64(first + 4),
        reader.GetInt64(first + 5),
        reader.GetDouble(first + 6));

    public SessionFigures Figures(long? users, decimal? cost) => new(
        Sessions, users, Timed == 0 ? null : Seconds / Timed, Worded == 0 ? null : Words, Rated == 0 ? null : Satisfaction / Rated, cost);
}
