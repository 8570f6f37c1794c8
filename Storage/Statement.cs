namespace LearningSessions.Storage;

/// <summary>A statement with its arguments, the first as <c>?1</c>.</summary>
/// <param name="Sql">In SQL that both databases understand.</param>
/// <param name="Arguments">Texts, whole numbers, doubles, bytes, nulls.</param>
public sealed record Statement(string Sql, params object?[] Arguments);
