namespace LearningSessions.Cluster.Tests.Running;

/// <summary>The product as it was built.</summary>
internal static class Products
{
    /// <summary>The repository's folder.</summary>
    public static string Repository { get; } = Find();

    /// <summary>The product, built for the same engine and configuration as these tests.</summary>
    public static string OfThisBuild { get; } = Of(Repository);

    /// <summary>The product in another working tree, for the same engine and configuration.</summary>
    public static string Of(string repository) => Path.Combine(repository, "Api", Built, "LearningSessions.Api.dll");

    // …/tests/Cluster/bin/{engine}/{configuration}/{framework}/
    private static string Built => Path.GetRelativePath(Path.Combine(Repository, "tests", "Cluster"), AppContext.BaseDirectory);

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "LearningSessions.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds LearningSessions.sln.");
        return folder.FullName;
    }
}
