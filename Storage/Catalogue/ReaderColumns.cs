using System.Data.Common;

namespace LearningSessions.Storage.Catalogue;

/// <summary>Columns as the catalogue keeps them.</summary>
internal static class ReaderColumns
{
    public static DateTimeOffset Time(this DbDataReader reader, int column) => UnixMicroseconds.ToTime(reader.GetInt64(column));

    public static DateTimeOffset? TimeOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.Time(column);

    public static string? TextOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static bool Flag(this DbDataReader reader, int column) => reader.GetInt32(column) != 0;

    public static int? CountOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetInt32(column);

    public static decimal? AmountOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : Amounts.ToDollars(reader.GetInt64(column));

    public static double? NumberOrNull(this DbDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetDouble(column);

    public static DateOnly Day(this DbDataReader reader, int column) =>
        DateOnly.ParseExact(reader.GetString(column), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
