using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using LearningSessions.Storage.Sqlite;
using Npgsql;

namespace LearningSessions.Storage.Postgres;

/// <summary>The differences between the SQL of this program and that of PostgreSQL.</summary>
internal static partial class PostgresSql
{
    private static readonly ConcurrentDictionary<string, string> Translated = new(StringComparer.Ordinal);

    /// <summary>A statement with arguments as <c>$1</c> in the place of <c>?1</c>.</summary>
    public static string Of(string sql) => Translated.GetOrAdd(sql, text => Argument().Replace(text, "$$$1"));

    /// <summary>A step of the schema: texts compare by code points as in SQLite, and bytes have another name.</summary>
    public static string OfSchema(string step) => Blob().Replace(Text().Replace(step, "$1TEXT COLLATE \"C\""), "$1BYTEA");

    /// <summary>A statement with its arguments, the first as <c>?1</c>.</summary>
    public static NpgsqlBatchCommand Command(string sql, IEnumerable<object?> arguments)
    {
        var command = new NpgsqlBatchCommand(Of(sql));
        Give(command.Parameters, arguments);
        return command;
    }

    /// <summary>Adds the arguments of a statement.</summary>
    public static void Give(NpgsqlParameterCollection parameters, IEnumerable<object?> arguments)
    {
        foreach (var argument in arguments)
            parameters.Add(new NpgsqlParameter { Value = Value(argument) });
    }

    private static object Value(object? argument) => argument switch
    {
        null => DBNull.Value,
        JsonText json => System.Text.Encoding.UTF8.GetString(json.Utf8),
        uint number => (long)number,
        _ => argument,
    };

    [GeneratedRegex(@"\?(\d+)")]
    private static partial Regex Argument();

    [GeneratedRegex(@"^(\s+\w+\s+)TEXT\b", RegexOptions.Multiline)]
    private static partial Regex Text();

    [GeneratedRegex(@"^(\s+\w+\s+)BLOB\b", RegexOptions.Multiline)]
    private static partial Regex Blob();
}
