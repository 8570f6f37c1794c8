namespace LearningSessions.Storage.Blobs;

/// <summary>A blob that is there.</summary>
/// <param name="Name">Its name.</param>
/// <param name="WrittenAt">When it was written, UTC.</param>
public sealed record StoredBlob(string Name, DateTimeOffset WrittenAt);
