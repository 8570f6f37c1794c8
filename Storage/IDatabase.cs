using System.Data.Common;

namespace LearningSessions.Storage;

/// <summary>The database of pages, model calls and the catalogue: SQLite for one process, PostgreSQL for a cluster. Statements are in SQL that both
/// understand.</summary>
public interface IDatabase
{
    /// <summary>Runs one statement; what it did is durable when it returns.</summary>
    /// <param name="sql">With its arguments as <c>?1</c>, <c>?2</c>, ….</param>
    /// <param name="arguments">Texts, whole numbers, doubles, bytes (<c>ReadOnlyMemory&lt;byte&gt;</c>), nulls.</param>
    /// <returns>How many rows it changed.</returns>
    Task<int> Execute(string sql, params object?[] arguments);

    /// <summary>Runs statements one after the other as one: all of them are done and durable when it returns, or none is.</summary>
    /// <param name="statements">In their order.</param>
    Task ExecuteAll(IReadOnlyCollection<Statement> statements);

    /// <summary>Reads rows, of all that was durable when it was called.</summary>
    /// <param name="sql">With its values as <c>@name</c>.</param>
    /// <param name="values">Texts and numbers by name.</param>
    /// <param name="read">Reads one row.</param>
    Task<IReadOnlyList<TRow>> Query<TRow>(string sql, IReadOnlyDictionary<string, object> values, Func<DbDataReader, TRow> read);
}
