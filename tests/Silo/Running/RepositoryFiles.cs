namespace LearningSessions.Silo.Tests.Running;

/// <summary>Finds what was built beside these tests.</summary>
internal static class RepositoryFiles
{
    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The product, built for the same engine and configuration as these tests.</summary>
    public static string Product { get; } = Path.Combine(Root, "Api", Built(), "LearningSessions.Api.dll");

    /// <summary>The test host: the product's composition with ports that hold, crash or fail.</summary>
    public static string TestHost { get; } = typeof(RepositoryFiles).Assembly.Location;

    // …/tests/Silo/bin/{engine}/{configuration}/{framework}/
    private static string Built() => Path.GetRelativePath(Path.Combine(Root, "tests", "Silo"), AppContext.BaseDirectory);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LearningSessions.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds LearningSessions.sln.");
        return folder.FullName;
    }
}
