using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace LearningSessions.Storage.Sqlite;

/// <summary>The database of one data folder: one writer with group commit, any number of readers. A write is durable when it returns
/// (write-ahead log, <c>synchronous=FULL</c>).</summary>
public sealed class SqliteDatabase : IDatabase, IDisposable
{
    private readonly Statements writing;
    private readonly SqliteWriter writer;
    private readonly Connections readers;

    private SqliteDatabase(string file, Statements writing, int maxWritesPerCommit)
    {
        File = file;
        this.writing = writing;
        readers = new Connections(file);
        writer = new SqliteWriter(new WriteGroup(writing, file), maxWritesPerCommit);
    }

    /// <summary>The database file.</summary>
    public string File { get; }

    /// <summary>Opens the database of a claimed folder: makes it where there is none, checks it, brings its schema up to date.</summary>
    /// <exception cref="DatabaseDamagedException">The file cannot be trusted.</exception>
    /// <exception cref="DatabaseTooNewException">A newer program wrote it.</exception>
    /// <exception cref="Blobs.DiskFullException">There is no room for it.</exception>
    public static SqliteDatabase Open(DataFolder folder, SqliteStorageOptions options)
    {
        var file = folder.Database;
        SqliteRestore.RefuseHalfDone(folder.Path);
        var exists = System.IO.File.Exists(file);
        if (exists && new FileInfo(file).Length == 0)
            throw new DatabaseDamagedException(file, "it is empty");
        Statements? writing = null;
        try
        {
            writing = Connections.Open(file, SqliteOpenMode.ReadWriteCreate);
            Prepare(writing, file, exists, options);
            if (!exists)
                Disk.SyncFolder(folder.Path);
            return new SqliteDatabase(file, writing, options.MaxWritesPerCommit);
        }
        catch (Exception failure)
        {
            writing?.Dispose();
            var explained = SqliteFailure.Explain(failure, file);
            if (ReferenceEquals(explained, failure))
                throw;
            throw explained;
        }
    }

    /// <summary>Copies the database to a file, whole and consistent, while it is in use.</summary>
    /// <param name="target">The backup; replaced when it exists.</param>
    public void Backup(string target) => SqliteBackup.Take(File, target);

    /// <inheritdoc />
    /// <exception cref="UnknownCommitException">The commit failed: it may have happened or not.</exception>
    /// <exception cref="Blobs.DiskFullException">The disk is full; nothing was written.</exception>
    public Task<int> Execute(string sql, params object?[] arguments) => Write(statements => statements.Execute(sql, arguments));

    /// <inheritdoc />
    /// <exception cref="UnknownCommitException">The commit failed: it may have happened or not.</exception>
    /// <exception cref="Blobs.DiskFullException">The disk is full; nothing was written.</exception>
    public Task ExecuteAll(IReadOnlyCollection<Statement> statements) => Write(writing =>
    {
        foreach (var statement in statements)
            writing.Execute(statement.Sql, statement.Arguments);
        return statements.Count;
    });

    /// <inheritdoc />
    public Task<IReadOnlyList<TRow>> Query<TRow>(string sql, IReadOnlyDictionary<string, object> values, Func<DbDataReader, TRow> read)
    {
        try
        {
            return Task.FromResult<IReadOnlyList<TRow>>(Read(statements => Rows(statements.Connection, sql, values, read)));
        }
        catch (Exception failure)
        {
            return Task.FromException<IReadOnlyList<TRow>>(failure);
        }
    }

    /// <inheritdoc cref="SqliteWriter.Write{T}" />
    internal Task<T> Write<T>(Func<Statements, T> operation) => writer.Write(operation);

    /// <inheritdoc cref="Connections.Read{T}" />
    internal T Read<T>(Func<Statements, T> read) => readers.Read(read);

    /// <summary>Ends what is being written, then closes the file.</summary>
    public void Dispose()
    {
        writer.Dispose();
        readers.Dispose();
        writing.Dispose();
    }

    private static List<TRow> Rows<TRow>(
        SqliteConnection connection, string sql, IReadOnlyDictionary<string, object> values, Func<DbDataReader, TRow> read)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue("@" + name, value);
        using var reader = command.ExecuteReader();
        var rows = new List<TRow>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }

    private static void Prepare(Statements writing, string file, bool exists, SqliteStorageOptions options)
    {
        if (exists)
            IntegrityCheck.Run(writing, file, new FileInfo(file).Length <= options.FullCheckUpToMegabytes * 1_000_000L);
        else
            writing.Execute($"PRAGMA application_id = {IntegrityCheck.ApplicationId}");
        if (Migrations.VersionOf(writing) > Migrations.Newest)
            throw new DatabaseTooNewException(file, Migrations.VersionOf(writing), Migrations.Newest);
        writing.Execute("PRAGMA journal_mode = WAL");
        writing.Execute("PRAGMA synchronous = FULL");
        writing.Execute("PRAGMA journal_size_limit = 134217728");
        // In pages of 4 KB. A checkpoint syncs both files; between two of them a page that changed often is copied once.
        writing.Execute("PRAGMA wal_autocheckpoint = 16000");
        writing.Execute("PRAGMA cache_size = -65536");
        Migrations.Run(writing, file);
        // What a statement would put back if it failed half-way is kept in memory: else it goes to a file, several times as much as the log. Not so while
        // the schema changes, when whole tables are sorted.
        writing.Execute("PRAGMA temp_store = MEMORY");
    }
}
