namespace LearningSessions.Bench;

/// <summary>A data folder that goes with the measurement.</summary>
internal sealed class BenchFolder(BenchOptions options) : IDisposable
{
    public string Path { get; } = Directory.CreateDirectory(System.IO.Path.Combine(options.Data, $"bench-{Guid.NewGuid():n}")).FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
