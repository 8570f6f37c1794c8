namespace LearningSessions.Integrations.GoogleDrive;

/// <summary>The fields that are read of a file or folder.</summary>
/// <param name="Id">Drive's own.</param>
/// <param name="Name">Not unique in its folder.</param>
/// <param name="CreatedTime">UTC.</param>
internal sealed record DriveFile(string Id, string Name, DateTimeOffset CreatedTime)
{
    /// <summary>What is asked for.</summary>
    public const string Fields = "id,name,createdTime";

    /// <summary>Of several that should be one: the first, the same for everyone who looks.</summary>
    public static DriveFile? First(IEnumerable<DriveFile> files) => files.OrderBy(file => file.CreatedTime).ThenBy(file => file.Id, StringComparer.Ordinal).FirstOrDefault();
}
