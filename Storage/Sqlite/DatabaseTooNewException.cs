namespace LearningSessions.Storage.Sqlite;

/// <summary>A newer program wrote the database.</summary>
/// <param name="file">The file.</param>
/// <param name="found">The schema version of the file.</param>
/// <param name="known">The newest schema version of this program.</param>
public sealed class DatabaseTooNewException(string file, long found, long known)
    : InvalidOperationException($"The database {file} has schema version {found}; this program knows {known}. Run the program that wrote it, or a newer one.");
