namespace LearningSessions.Storage.Tests;

/// <summary>A data folder that goes when the test ends.</summary>
public sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("learning-sessions-").FullName;

    public string Database => DataFolder.DatabaseIn(Path);

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
