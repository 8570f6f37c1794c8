namespace LearningSessions.Integrations.Tests.Samples;

/// <summary>Where the tests find the repository's samples, and the data that several checkouts share.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Samples => Path.Combine(Root, "samples");

    public static string? Shared(string file)
    {
        var folder = Environment.GetEnvironmentVariable("LEARNING_SESSIONS_SHARED_DATA") ?? Path.Combine(Root, "..", "shared", "data");
        var path = Path.GetFullPath(Path.Combine(folder, file));
        return File.Exists(path) ? path : null;
    }

    private static string FindRoot()
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (File.Exists(Path.Combine(folder, "LearningSessions.sln")))
                return folder;
        }

        throw new DirectoryNotFoundException("These tests run inside the repository: no folder above them holds LearningSessions.sln.");
    }
}
