using System.Reflection;

namespace LearningSessions.Storage;

/// <summary>The schema's steps: embedded files <c>Migrations/NNNN_what.sql</c> in SQL that SQLite and PostgreSQL both take, and where they differ
/// <c>NNNN_what.sqlite.sql</c> and <c>NNNN_what.postgres.sql</c>. The files of one number are one step, the common ones first; numbers begin at 1 and have no
/// gap. A released step never changes.</summary>
internal static class SchemaSteps
{
    /// <summary>The part of a file's name that says it is for SQLite alone.</summary>
    public const string Sqlite = "sqlite";

    /// <summary>The part of a file's name that says it is for PostgreSQL alone.</summary>
    public const string Postgres = "postgres";

    private const string Folder = ".Migrations.";
    private const string Ending = ".sql";

    private static readonly Assembly Assembly = typeof(SchemaSteps).Assembly;

    /// <summary>The steps for one database, in their order: the texts of each.</summary>
    /// <param name="dialect"><see cref="Sqlite"/> or <see cref="Postgres"/>.</param>
    public static string[][] For(string dialect) => [.. Assembly.GetManifestResourceNames()
        .Where(resource => resource.Contains(Folder, StringComparison.Ordinal))
        .Select(resource => (Resource: resource, Name: NameOf(resource)))
        .GroupBy(file => file.Name[..4], StringComparer.Ordinal)
        .OrderBy(step => step.Key, StringComparer.Ordinal)
        .Select(step => step
            .Where(file => DialectOf(file.Name) is null || DialectOf(file.Name) == dialect)
            .OrderBy(file => DialectOf(file.Name) is not null)
            .ThenBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => Text(file.Resource))
            .ToArray())];

    private static string NameOf(string resource) =>
        resource[(resource.LastIndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..^Ending.Length];

    private static string? DialectOf(string name) => name.IndexOf('.') is var dot and > 0 ? name[(dot + 1)..] : null;

    private static string Text(string resource)
    {
        using var stream = Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
