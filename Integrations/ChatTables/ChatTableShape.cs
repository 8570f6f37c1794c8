using Npgsql;

namespace LearningSessions.Integrations.ChatTables;

/// <summary>The columns of a pair of tables <c>session</c> and <c>message</c> in PostgreSQL, and of the table <c>analysis</c> beside them. Names that differ
/// between programs are found out.</summary>
internal sealed record ChatTableShape
{
    private const string Columns = "SELECT table_name, column_name, data_type FROM information_schema.columns "
        + "WHERE table_schema = ANY (current_schemas(false)) AND table_name IN ('session', 'message', 'analysis')";

    private static readonly string[] Groups = ["group", "branch", "course", "group_id", "branch_id", "course_id"];
    private static readonly string[] Texts = ["content", "text", "body", "message"];
    private static readonly string[] Times = ["created_at", "timestamp", "sent_at", "at"];
    private static readonly string[] Summaries = ["summary"];
    private static readonly string[] Improvements = ["improvement", "improvements"];

    /// <summary>What sessions are grouped by; null when they are not.</summary>
    public string? Group { get; private init; }

    /// <summary>What a message says.</summary>
    public required string Text { get; init; }

    /// <summary>When it was sent.</summary>
    public required string At { get; init; }

    /// <summary>Whether there is a table of analyses.</summary>
    public bool HasAnalysis { get; private init; }

    /// <summary>The column of the summary; null where the table has none.</summary>
    public string? Summary { get; private init; }

    /// <summary>The column of the improvements; null where the table has none.</summary>
    public string? Improvement { get; private init; }

    /// <summary>When the analysis was made; null where the table does not say.</summary>
    public string? AnalysedAt { get; private init; }

    /// <summary>The columns that hold lists rather than texts.</summary>
    public required HashSet<string> Lists { get; init; }

    /// <summary>Finds the columns.</summary>
    /// <exception cref="InvalidDataException">A table or a column that is needed is missing; the message says which.</exception>
    public static async Task<ChatTableShape> Read(NpgsqlDataSource source, CancellationToken cancel)
    {
        var columns = new List<(string Table, string Name, string Type)>();
        await using (var command = source.CreateCommand(Columns))
        await using (var reader = await command.ExecuteReaderAsync(cancel))
        {
            while (await reader.ReadAsync(cancel))
                columns.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2)));
        }

        string? Find(string table, string[] names) => names.FirstOrDefault(name => columns.Any(column => column.Table == table && column.Name == name));
        string Need(string table, params string[] names) =>
            Find(table, names) ?? throw new InvalidDataException($"The table {table} has no column {string.Join(" or ", names)}, or there is no such table.");
        Need("session", "id");
        Need("message", "id");
        Need("message", "session_id");
        Need("message", "remote");
        var hasAnalysis = columns.Any(column => column.Table == "analysis");
        if (hasAnalysis)
        {
            Need("analysis", "session_id");
            Need("analysis", "satisfaction");
        }

        return new ChatTableShape
        {
            Group = Find("session", Groups),
            Text = Need("message", Texts),
            At = Need("message", Times),
            HasAnalysis = hasAnalysis,
            Summary = Find("analysis", Summaries),
            Improvement = Find("analysis", Improvements),
            AnalysedAt = Find("analysis", ["created_at"]),
            Lists = [.. columns.Where(column => column is { Table: "analysis", Type: "ARRAY" }).Select(column => column.Name)],
        };
    }
}
