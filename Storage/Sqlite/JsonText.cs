namespace LearningSessions.Storage.Sqlite;

/// <summary>Text that is UTF-8 already.</summary>
internal readonly record struct JsonText(byte[] Utf8);
