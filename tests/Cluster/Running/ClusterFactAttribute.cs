#if ORLEANS
using LearningSessions.Postgres.Tests;
#endif

namespace LearningSessions.Cluster.Tests.Running;

/// <summary>A test of processes of a cluster; skipped where they cannot be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ClusterFactAttribute : FactAttribute
{
    public ClusterFactAttribute() => Skip = Missing;

    /// <summary>Why there is no cluster here; null when there is.</summary>
    public static string? Missing =>
#if ORLEANS
        PostgresServer.Missing;
#else
        "The embedded engine serves one process; a build with Engine=Orleans, where its packages restore, runs this.";
#endif
}
