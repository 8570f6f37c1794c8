using LearningSessions.Postgres.Tests;

namespace LearningSessions.Cluster.Tests.Running;

/// <summary>The product as it was at an earlier commit, built for the same engine and configuration as these tests in a folder that goes with them. The commit is
/// <c>LEARNING_SESSIONS_BEFORE</c>, which can also name a folder where it is built already; left out, the one before this.</summary>
internal sealed class PreviousBuild : IDisposable
{
    private readonly string? made;

    public PreviousBuild()
    {
        if (Directory.Exists(Name))
            return;
        made = Directory.CreateTempSubdirectory("learning-sessions-before-").FullName;
        try
        {
            Make(made);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Which commit, or folder, it is of.</summary>
    public static string Name => Environment.GetEnvironmentVariable("LEARNING_SESSIONS_BEFORE") is { Length: > 0 } given ? given : "HEAD~1";

    /// <summary>The program.</summary>
    public string Program => Products.Of(made ?? Name);

    /// <inheritdoc />
    public void Dispose()
    {
        if (made is { } folder)
            Directory.Delete(folder, recursive: true);
    }

    private static void Make(string folder)
    {
        var configuration = Directory.GetParent(Products.OfThisBuild)!.Parent!.Name;
        Programs.Run(["sh", "-c", "git -C \"$1\" archive \"$2\" | tar -x -C \"$3\"", "sh"], Products.Repository, Name, folder);
        // What the build that started these tests has set is of its own tree.
        Programs.Run(
            ["env", "-u", "MSBuildSDKsPath", "-u", "MSBuildExtensionsPath", "-u", "MSBUILD_EXE_PATH", "dotnet"],
            "build", Path.Combine(folder, "Api"), "-c", configuration, "-v", "q", "-p:Engine=Orleans", "-p:RunAnalyzers=false", "-p:UseSharedCompilation=false");
    }
}
