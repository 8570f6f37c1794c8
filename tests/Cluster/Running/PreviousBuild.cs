using LearningSessions.Postgres.Tests;

namespace LearningSessions.Cluster.Tests.Running;

/// <summary>The product as it was at an earlier commit: <c>LEARNING_SESSIONS_BEFORE</c>, or the one before this. Built in a folder that goes with the tests, for
/// the same engine and configuration as they are.</summary>
internal sealed class PreviousBuild : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("learning-sessions-before-").FullName;

    public PreviousBuild()
    {
        try
        {
            var configuration = Directory.GetParent(Products.OfThisBuild)!.Parent!.Name;
            Programs.Run(["sh", "-c", "git -C \"$1\" archive \"$2\" | tar -x -C \"$3\""], "sh", Products.Repository, Commit, folder);
            // What the build that started these tests has set is of its own tree.
            Programs.Run(
                ["env", "-u", "MSBuildSDKsPath", "-u", "MSBuildExtensionsPath", "-u", "MSBUILD_EXE_PATH", "dotnet"],
                "build", Path.Combine(folder, "Api"), "-c", configuration, "-v", "q", "-p:Engine=Orleans", "-p:RunAnalyzers=false", "-p:UseSharedCompilation=false");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>Which commit it is of.</summary>
    public static string Commit => Environment.GetEnvironmentVariable("LEARNING_SESSIONS_BEFORE") is { Length: > 0 } given ? given : "HEAD~1";

    /// <summary>The program.</summary>
    public string Program => Products.Of(folder);

    /// <inheritdoc />
    public void Dispose() => Directory.Delete(folder, recursive: true);
}
