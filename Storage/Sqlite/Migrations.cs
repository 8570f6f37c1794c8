using System.Globalization;

namespace LearningSessions.Storage.Sqlite;

/// <summary>Brings a SQLite file to the schema of this program.</summary>
internal static class Migrations
{
    private static readonly string[][] Steps = SchemaSteps.For(SchemaSteps.Sqlite);

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
            $"BEGIN IMMEDIATE;\n{string.Join('\n', Steps[version - 1])}\nPRAGMA user_version = {version};\nCOMMIT;");
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
}
