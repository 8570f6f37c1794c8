namespace LearningSessions.Storage.Sqlite;

/// <summary>The database file cannot be trusted.</summary>
/// <param name="file">The file.</param>
/// <param name="found">What was found.</param>
/// <param name="inner">What SQLite said.</param>
public sealed class DatabaseDamagedException(string file, string found, Exception? inner = null)
    : IOException($"The database {file} is damaged: {found}. Keep the file for inspection and bring the newest backup back: ./run.sh --restore FILE", inner);
