namespace LearningSessions.Silo.Tests.Running;

/// <summary>A data folder that goes with the test.</summary>
internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"learning-sessions-{Guid.NewGuid():n}");

    /// <summary>The files below a part of it, less those whose path has a part that begins with a dot.</summary>
    public IReadOnlyList<string> Files(string part, string pattern = "*")
    {
        var folder = System.IO.Path.Combine(Path, part);
        return
        [
            .. Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
                .Select(file => System.IO.Path.GetRelativePath(folder, file))
                .Where(file => !file.Split('/').Any(name => name.StartsWith('.'))),
        ];
    }

    public void Dispose()
    {
        if (Directory.Exists(Path))
            Directory.Delete(Path, recursive: true);
    }
}
