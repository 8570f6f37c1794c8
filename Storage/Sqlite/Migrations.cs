using System.Globalization;
using System.Reflection;

namespace LearningSessions.Storage.Sqlite;

/// <summary>The schema's steps: embedded files <c>NNNN_what.sql</c>, numbered from 1 without a gap. A released step never changes.</summary>
internal static class Migrations
{
    private const string Folder = ".Sqlite.Migrations.";

    private static readonly string[] Steps = [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.Contains(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>The schema version of this program.</summary>
    public static long Newest => Steps.Length;

    /// <summary>The schema version of a database; 0 for a new one.</summary>
    public static long VersionOf(Statements statements) => statements.QueryFirst("PRAGMA user_version", row => row.Long(0), 0L);

    /// <summary>Brings the database to <see cref="Newest"/>, each step in a transaction of its own.</summary>
    /// <exception cref="DatabaseTooNewException">A newer program wrote it.</exception>
    public static void Run(Statements statements, string file)
    {
        var version = VersionOf(statements);
        if (version > Newest)
            throw new DatabaseTooNewException(file, version, Newest);
        for (var next = version + 1; next <= Newest; next++)
            Run(statements, next);
    }

    private static void Run(Statements statements, long version)
    {
        using var command = statements.Connection.CreateCommand();
        command.CommandText = string.Create(CultureInfo.InvariantCulture,
            $"BEGIN IMMEDIATE;\n{Text(Steps[version - 1])}\nPRAGMA user_version = {version};\nCOMMIT;");
        try
        {
            command.ExecuteNonQuery();
        }
        catch when (statements.InTransaction)
        {
            statements.Execute("ROLLBACK");
            throw;
        }
    }

    private static string Text(string step)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(step)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
