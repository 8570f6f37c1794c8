using System.Collections.Immutable;
using LearningSessions.Grains.Interfaces.Curriculum;
using LearningSessions.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace LearningSessions.Storage.Curriculum;

/// <summary>The curriculum's passages in a database of their own, searched in full text. All of it can be made anew from the folder: a damaged or older
/// file is replaced.</summary>
internal sealed class CurriculumIndex : IDisposable
{
    private const long Version = 1;

    private const string Schema = """
        CREATE TABLE file (path TEXT NOT NULL PRIMARY KEY, hash TEXT NOT NULL);
        CREATE TABLE passage (
            id INTEGER PRIMARY KEY, path TEXT NOT NULL, line INTEGER NOT NULL, title TEXT NOT NULL, subject TEXT NOT NULL, level TEXT NOT NULL,
            language TEXT NOT NULL, topics TEXT NOT NULL, text TEXT NOT NULL, subject_key TEXT NOT NULL, level_key TEXT NOT NULL, language_key TEXT NOT NULL);
        CREATE INDEX passage_of ON passage (path, line);
        CREATE VIRTUAL TABLE passage_text USING fts5 (title, topics, text, tokenize = 'unicode61 remove_diacritics 2');
        """;

    private const string Columns = "p.title, p.subject, p.level, p.language, p.topics, p.text, p.path, p.line";
    private const string Filter = "(?1 IS NULL OR p.subject_key = ?1) AND (?2 IS NULL OR p.level_key = ?2) AND (?3 IS NULL OR p.language_key = ?3)";

    // A word in the title or among the topics says more than one in the text.
    private const string Search = $"""
        SELECT {Columns}, -bm25(passage_text, 10.0, 3.0, 1.0) AS score FROM passage_text JOIN passage p ON p.id = passage_text.rowid
        WHERE passage_text MATCH ?5 AND {Filter} ORDER BY score DESC, p.path, p.line LIMIT ?4
        """;

    private const string InOrder = $"SELECT {Columns}, 0.0 FROM passage p WHERE {Filter} ORDER BY p.path, p.line LIMIT ?4";

    private readonly Lock gate = new();
    private readonly Statements statements;

    private CurriculumIndex(Statements statements) => this.statements = statements;

    /// <summary>Opens the index; makes it where there is none or it cannot be used.</summary>
    public static CurriculumIndex Open(string file)
    {
        try
        {
            if (TryOpen(file) is { } index)
                return index;
        }
        catch (SqliteException)
        {
            // It is damaged: what follows makes it anew.
        }
        foreach (var each in (string[])[file, file + "-wal", file + "-shm", file + "-journal"])
            File.Delete(each);
        return TryOpen(file) ?? throw new InvalidOperationException($"{file} was made anew and is not there.");
    }

    /// <summary>The indexed files with the hash of their content.</summary>
    public Dictionary<string, string> Files()
    {
        lock (gate)
            return statements.Query("SELECT path, hash FROM file", row => KeyValuePair.Create(row.Text(0), row.Text(1))).ToDictionary();
    }

    public int CountPassages()
    {
        lock (gate)
            return (int)statements.QueryFirst("SELECT COUNT(*) FROM passage", row => row.Long(0), 0L);
    }

    /// <summary>Puts a file's passages in the place of those it had.</summary>
    /// <param name="path">Which file.</param>
    /// <param name="hash">The hash of its content.</param>
    /// <param name="document">Null takes the file out.</param>
    public void Replace(string path, string hash, CurriculumDocument? document)
    {
        lock (gate)
        {
            statements.Execute("BEGIN IMMEDIATE");
            try
            {
                statements.Execute("DELETE FROM passage_text WHERE rowid IN (SELECT id FROM passage WHERE path = ?1)", path);
                statements.Execute("DELETE FROM passage WHERE path = ?1", path);
                statements.Execute("DELETE FROM file WHERE path = ?1", path);
                if (document is not null)
                    Add(path, hash, document);
                statements.Execute("COMMIT");
            }
            catch
            {
                statements.Execute("ROLLBACK");
                throw;
            }
        }
    }

    public ImmutableArray<Passage> Find(CurriculumQuery query)
    {
        var (subject, level) = (Key(query.Subject), Key(query.Level));
        var (language, limit) = (query.Language is { } tag ? PrimaryTag(tag) : null, Math.Clamp(query.Limit, 1, CurriculumQuery.MaxLimit));
        lock (gate)
        {
            if (string.IsNullOrWhiteSpace(query.Text))
                return [.. statements.Query(InOrder, PassageOf, subject, level, language, limit)];
            return SearchWords.Query(query.Text) is { } words ? [.. statements.Query(Search, PassageOf, subject, level, language, limit, words)] : [];
        }
    }

    public ImmutableArray<CurriculumTopic> Topics(string? subject)
    {
        lock (gate)
        {
            return [.. statements.Query("SELECT topics, subject, language FROM passage p WHERE ?1 IS NULL OR subject_key = ?1", row => (Topics: row.Text(0), Subject: row.Text(1), Language: row.Text(2)), Key(subject))
                .SelectMany(row => row.Topics.Split('\n').Select(topic => (topic, row.Subject, row.Language)))
                .CountBy(topic => topic)
                .Select(count => new CurriculumTopic(count.Key.topic, count.Key.Subject, count.Key.Language, count.Value))
                .OrderBy(topic => topic.Subject, StringComparer.Ordinal).ThenBy(topic => topic.Language, StringComparer.Ordinal).ThenBy(topic => topic.Topic, StringComparer.Ordinal)];
        }
    }

    /// <inheritdoc />
    public void Dispose() => statements.Dispose();

    private static CurriculumIndex? TryOpen(string file)
    {
        var statements = Connections.Open(file, SqliteOpenMode.ReadWriteCreate);
        try
        {
            if (Migrations.VersionOf(statements) == 0 && statements.QueryFirst("SELECT COUNT(*) FROM sqlite_master", row => row.Long(0), 0L) == 0)
            {
                using var command = statements.Connection.CreateCommand();
                command.CommandText = $"BEGIN IMMEDIATE; {Schema} PRAGMA user_version = {Version}; COMMIT;";
                command.ExecuteNonQuery();
            }
            if (Migrations.VersionOf(statements) == Version && statements.QueryFirst("PRAGMA quick_check", row => row.Text(0), "") == "ok")
                return new(statements);
        }
        catch
        {
            statements.Dispose();
            throw;
        }
        statements.Dispose();
        return null;
    }

    private void Add(string path, string hash, CurriculumDocument document)
    {
        statements.Execute("INSERT INTO file VALUES (?1, ?2)", path, hash);
        var topics = string.Join('\n', document.Topics);
        foreach (var section in document.Sections)
        {
            var title = section.Heading is { } heading ? $"{document.Title} › {heading}" : document.Title;
            statements.Execute(
                "INSERT INTO passage VALUES (NULL, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
                path, section.Line, title, document.Subject, document.Level, document.Language, topics, section.Text,
                Key(document.Subject), Key(document.Level), PrimaryTag(document.Language));
            statements.Execute("INSERT INTO passage_text (rowid, title, topics, text) VALUES (last_insert_rowid(), ?1, ?2, ?3)", title, topics, section.Text);
        }
    }

    private static Passage PassageOf(Row row) => new(
        row.Text(0), row.Text(1), row.Text(2), row.Text(3), [.. row.Text(4).Split('\n')], row.Text(5), row.Text(6), (int)row.Long(7), row.Double(8));

    private static string? Key(string? value) => string.IsNullOrWhiteSpace(value) ? null : SearchText.Of(value.Trim());

    private static string PrimaryTag(string language) => language.Split('-')[0].ToLowerInvariant();
}
